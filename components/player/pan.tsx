import { type ReactNode, useEffect, useRef } from 'react';
import styles from './pan.module.css';

export interface PanProps {
  /** Per cent of the width that is there; up to 100 there is nothing to scroll. */
  readonly zoom: number;
  readonly children: ReactNode;
}

/** The part of its width by which a window is moved sideways at once. */
const STEP = 0.25;

/** A window onto a drawing that may be larger than its place: it scrolls both ways, sideways by Shift and the arrow keys too. */
export function Pan({ zoom, children }: PanProps) {
  const pan = useRef<HTMLElement>(null);

  useEffect(() => {
    const { current } = pan;
    if (current === null) return;
    const move = (event: KeyboardEvent) => {
      const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!event.shiftKey || direction === undefined || current.scrollWidth <= current.clientWidth) return;
      // Without Shift the same keys are steps of the run.
      event.preventDefault();
      current.scrollBy({ left: direction * STEP * current.clientWidth });
    };
    current.addEventListener('keydown', move);
    return () => current.removeEventListener('keydown', move);
  }, []);

  // It stays the same element at every size, so that nobody loses the focus by a change of it.
  const isLarger = zoom > 100;
  return (
    <section
      ref={pan}
      className={isLarger ? styles.pan : undefined}
      aria-label={isLarger ? `Ladder at ${zoom} %` : undefined}
    >
      <div className={isLarger ? styles.larger : undefined} data-zoom={zoom}>
        {children}
      </div>
    </section>
  );
}
