import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Arrow } from '@/lib/ladder/ladder';
import { lowerBound } from '@/lib/ladder/lower-bound';
import { OVERVIEW_HEIGHT, OVERVIEW_WIDTH, overviewOf } from '@/lib/ladder/overview-of';
import styles from './overview.module.css';
import { scrollerAround } from './scroller-around';

export interface OverviewProps {
  /** The body of the ladder, below its names. */
  readonly stage: RefObject<HTMLElement | null>;
  readonly arrows: readonly Arrow[];
  /** px of the ladder as it was laid out. */
  readonly height: number;
}

/** What is in sight of a ladder: parts of its height, 0 to 1. */
interface Sight {
  readonly from: number;
  readonly to: number;
}

/** Parts of what is in sight by which the keys move it. Sideways there is nowhere to go. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: -0.2,
  ArrowDown: 0.2,
  ArrowLeft: 0,
  ArrowRight: 0,
  PageUp: -0.9,
  PageDown: 0.9,
  Home: -Infinity,
  End: Infinity,
};

/**
 * A narrow picture of a whole ladder with a frame around what is in sight: whoever drags, clicks or uses the keys there scrolls
 * the ladder. While it scrolls nothing is rendered, only the frame is moved.
 */
export function Overview({ stage, arrows, height }: OverviewProps) {
  const strip = useRef<HTMLDivElement>(null);
  const frame = useRef<SVGRectElement>(null);
  const dots = useMemo(() => overviewOf(arrows, height), [arrows, height]);

  useEffect(() => {
    let asked: number | undefined;
    const look = () => {
      asked = undefined;
      const sight = sightOf(stage.current);
      if (sight === undefined) return;
      frame.current?.setAttribute('y', String(sight.from * OVERVIEW_HEIGHT));
      frame.current?.setAttribute('height', String((sight.to - sight.from) * OVERVIEW_HEIGHT));
      const at = (share: number) => lowerBound(arrows.length, (i) => (arrows[i]?.y1 ?? 0) < share * height);
      const [first, last] = [Math.min(at(sight.from) + 1, arrows.length), at(sight.to)];
      strip.current?.setAttribute('aria-valuenow', String(first));
      strip.current?.setAttribute(
        'aria-valuetext',
        `Messages ${first} to ${Math.max(first, last)} of ${arrows.length}`,
      );
    };
    const soon = () => {
      asked ??= requestAnimationFrame(look);
    };
    look();
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', soon, options);
    window.addEventListener('resize', soon);
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(soon);
    if (stage.current !== null) observer?.observe(stage.current);
    return () => {
      observer?.disconnect();
      document.removeEventListener('scroll', soon, options);
      window.removeEventListener('resize', soon);
      if (asked !== undefined) cancelAnimationFrame(asked);
    };
  }, [stage, arrows, height]);

  function scrollToPointer({ clientY, currentTarget }: PointerEvent<HTMLElement>): void {
    const { top, height: px } = currentTarget.getBoundingClientRect();
    const sight = sightOf(stage.current);
    if (sight !== undefined)
      scrollBy(stage.current, sight, (clientY - top) / px - (sight.from + sight.to) / 2);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = KEYS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // Not to be taken as a step of the run by whoever listens further up.
    event.stopPropagation();
    const sight = sightOf(stage.current);
    if (sight !== undefined) scrollBy(stage.current, sight, step * (sight.to - sight.from));
  }

  return (
    <div
      ref={strip}
      className={styles.overview}
      role="slider"
      tabIndex={0}
      aria-label="Overview of the ladder"
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={arrows.length}
      aria-valuenow={1}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrollToPointer(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrollToPointer(event);
      }}
    >
      <svg viewBox={`0 0 ${OVERVIEW_WIDTH} ${OVERVIEW_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.request} d={dots.requests} />
        <path className={styles.response} d={dots.responses} />
        <path className={styles.repeat} d={dots.repeats} />
        <path className={styles.lost} d={dots.lost} />
        <rect ref={frame} className={styles.frame} x={1} width={OVERVIEW_WIDTH - 2} y={0} height={0} />
      </svg>
    </div>
  );
}

/** What of the body of a ladder lies below its names and within what scrolls around it. */
function sightOf(stage: HTMLElement | null): Sight | undefined {
  if (stage === null) return undefined;
  const { top, height } = stage.getBoundingClientRect();
  if (height === 0) return undefined;
  const port = scrollerAround(stage)?.getBoundingClientRect();
  const names = stage.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
  const share = (y: number) => Math.max(0, Math.min((y - top) / height, 1));
  return {
    from: share(Math.max(0, port?.top ?? 0, names)),
    to: share(Math.min(window.innerHeight, port?.bottom ?? Infinity)),
  };
}

/** Scrolls a ladder by a part of its height, whatever it is that scrolls, and never away from it. */
function scrollBy(stage: HTMLElement | null, { from, to }: Sight, share: number): void {
  if (stage === null) return;
  const top = Math.max(-from, Math.min(share, 1 - to)) * stage.getBoundingClientRect().height;
  (scrollerAround(stage) ?? window).scrollBy({ top, behavior: 'instant' });
}
