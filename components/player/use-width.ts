import { type RefObject, startTransition, useEffect, useState } from 'react';

/** Width of an element in whole px, once it is on a screen; undefined in exported HTML. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      // What is as wide as it is laid out anew in slices: a window that is being widened does not stand still.
      if (entry) startTransition(() => setWidth(Math.floor(entry.contentRect.width)));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
