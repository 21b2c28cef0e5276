import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from './button';
import styles from './later.module.css';

/**
 * A part of a page that is loaded when it is shown first. Until then there is the sentence `waiting`; where it cannot be
 * loaded, a sentence that says so and a button to try again.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: string,
): ComponentType<P> {
  const attempt = () => lazy(() => load().then(asModule, failToLoad));
  let Part = attempt();

  return function LaterPart(props: P) {
    const [times, setTimes] = useState(0);
    return (
      <LoadBoundary
        key={times}
        onRetry={() => {
          Part = attempt();
          setTimes(times + 1);
        }}
      >
        <Suspense fallback={<p className={styles.waiting}>{waiting}</p>}>
          <Part {...props} />
        </Suspense>
      </LoadBoundary>
    );
  };
}

function asModule<T>(loaded: T): { readonly default: T } {
  return { default: loaded };
}

class NotLoadedError extends Error {}

function failToLoad(cause: unknown): never {
  throw new NotLoadedError('A part of the page could not be loaded.', { cause });
}

interface LoadBoundaryProps {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** React tells of what could not be loaded to components of this kind alone. */
class LoadBoundary extends Component<LoadBoundaryProps, { readonly error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!isNotLoaded(error)) throw error;
    return <NotLoaded onRetry={this.props.onRetry} />;
  }
}

function isNotLoaded(error: unknown): boolean {
  return error instanceof NotLoadedError;
}

function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert" className={styles.failed}>
      <p>
        This part of the page could not be loaded: the connection is gone, or the site is newer than this
        page. Try again, or load the page anew.
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
