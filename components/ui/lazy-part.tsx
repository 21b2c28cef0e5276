import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { Button } from './button';
import styles from './lazy-part.module.css';

/**
 * A part of a page that is loaded when it is shown first. Until then there is the sentence `waiting`; where it cannot be
 * loaded, a sentence that says so and a button to try again.
 */
export function lazyPart<P>(load: () => Promise<ComponentType<P>>, waiting: string): ComponentType<P> {
  return dynamic(load, {
    // Whether it failed or is under way: both change without the page.
    loading: ({ error, retry }) =>
      error ? <NotLoaded onRetry={retry} /> : <p className={styles.waiting}>{waiting}</p>,
  });
}

function NotLoaded({ onRetry }: { readonly onRetry: (() => void) | undefined }) {
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
