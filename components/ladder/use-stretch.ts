import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Stretch } from '@/lib/ladder/in-sight';
import { scrollerAround } from './scroller-around';

/** px that are drawn above and below what is in sight, so that a frame may come late. */
const MARGIN = 192;
/** px by which what is drawn moves on: less often than it is scrolled. */
const STEP = 96;

/** What is drawn before it is known what is in sight: a window's height. */
const FIRST: Stretch = { from: 0, to: 800 };

/**
 * The stretch of a ladder that is in sight, with a margin, whatever scrolls: the page or something around it. `height` is
 * that of the ladder in px. Undefined while nobody wants to know.
 */
export function useStretch(
  stage: RefObject<HTMLElement | null>,
  height: number,
  wanted: boolean,
): Stretch | undefined {
  const [stretch, setStretch] = useState(FIRST);
  const laidOut = useRef(height);

  useLayoutEffect(() => {
    laidOut.current = height;
  }, [height]);

  useLayoutEffect(() => {
    const { current } = stage;
    if (!wanted || current === null) return;
    let frame: number | undefined;
    const look = () => {
      frame = undefined;
      const now = stretchOf(current, laidOut.current);
      setStretch((before) => (before.from === now.from && before.to === now.to ? before : now));
    };
    const soon = () => {
      frame ??= requestAnimationFrame(look);
    };
    look();
    // Scrolling does not bubble, but whoever waits for it on its way down hears of all of it.
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', soon, options);
    window.addEventListener('resize', soon);
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(soon);
    observer?.observe(current);
    return () => {
      document.removeEventListener('scroll', soon, options);
      window.removeEventListener('resize', soon);
      observer?.disconnect();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [stage, wanted]);

  return wanted ? stretch : undefined;
}

function stretchOf(stage: HTMLElement, height: number): Stretch {
  const rect = stage.getBoundingClientRect();
  // Where there is less room than it needs, the drawing is smaller than it was laid out.
  const scale = rect.height > 0 && height > 0 ? rect.height / height : 1;
  const port = scrollerAround(stage)?.getBoundingClientRect();
  const top = Math.max(0, port?.top ?? 0);
  const bottom = Math.min(window.innerHeight, port?.bottom ?? Infinity);
  return {
    from: STEP * Math.floor(((top - rect.top) / scale - MARGIN) / STEP),
    to: STEP * Math.ceil(((bottom - rect.top) / scale + MARGIN) / STEP),
  };
}
