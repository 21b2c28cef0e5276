import { Component, type ReactNode, type Ref } from 'react';
import { Button } from './button';
import styles from './fault-boundary.module.css';

export interface FaultBoundaryProps {
  /** What stops if it fails: `This run`. */
  readonly what: string;
  /** Forgets what is kept of it, should it fail at that again and again; it is there when it is tried the next time. */
  readonly onForget?: () => void;
  /** What is shown of it all the same, such as the prose around a run. */
  readonly remains?: ReactNode;
  /** True where nothing else is on the page, so that nothing goes on. */
  readonly isAll?: boolean;
  /** Another one is another part, which may not fail. */
  readonly part?: string;
  readonly children: ReactNode;
}

interface Failed {
  readonly error?: unknown;
  /** How often it was tried again. */
  readonly times: number;
}

/**
 * Keeps a fault of ours in a part of a page: a sentence stands in its place, and the rest of the page goes on. The button that
 * tries it again goes with the sentence, and the focus to the part, or to the next one. React tells of faults to components of this kind alone.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, Failed> {
  override state: Failed = { times: 0 };

  static getDerivedStateFromError(error: unknown): Pick<Failed, 'error'> {
    return { error: error ?? 'It does not say why.' };
  }

  override componentDidUpdate({ part }: FaultBoundaryProps) {
    if (part !== this.props.part && this.state.error !== undefined)
      this.setState({ error: undefined, times: 0 });
  }

  tryAgain = () => this.setState(({ times }) => ({ error: undefined, times: times + 1 }));

  override render() {
    const { error, times } = this.state;
    const { what, onForget, remains, isAll = false, children } = this.props;
    if (error === undefined && times === 0) return children;
    if (error === undefined) {
      return (
        <div key={times} ref={takeFocus} tabIndex={-1}>
          {children}
        </div>
      );
    }
    return (
      <>
        {remains}
        <Fault
          what={what}
          isAll={isAll}
          ref={times > 0 ? takeFocus : undefined}
          onRetry={this.tryAgain}
          // What is kept is only given up by who has seen that it does not go with it.
          onForget={times > 0 ? onForget : undefined}
        />
      </>
    );
  }
}

function takeFocus(part: HTMLElement | null): void {
  part?.focus({ preventScroll: true });
}

interface FaultProps {
  readonly what: string;
  readonly isAll: boolean;
  readonly ref: Ref<HTMLDivElement> | undefined;
  readonly onRetry: () => void;
  readonly onForget: (() => void) | undefined;
}

function Fault({ what, isAll, ref, onRetry, onForget }: FaultProps) {
  return (
    <div ref={ref} role="alert" tabIndex={-1} className={styles.fault}>
      <p className={styles.title}>{what} has stopped</p>
      <p>
        That is a fault of this site, not yours. Everything that you did before is kept
        {isAll ? '' : ', and the rest of the page goes on'}. Try again, or load the page anew.
      </p>
      <div className={styles.buttons}>
        <Button onClick={onRetry}>Try again</Button>
        <Button onClick={() => window.location.reload()}>Load the page anew</Button>
        {onForget === undefined ? null : (
          <Button
            variant="quiet"
            onClick={() => {
              onForget();
              onRetry();
            }}
          >
            Begin without what was kept
          </Button>
        )}
      </div>
    </div>
  );
}
