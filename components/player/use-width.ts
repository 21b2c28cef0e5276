import { type RefObject, startTransition, useEffect, useState } from 'react';

/** Width of an element in whole px, once it is on a screen and some time after it has changed; undefined in exported HTML. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      // What fills it is laid out anew in slices, so that a window that is being widened does not stand still.
      if (entry) startTransition(() => setWidth(Math.floor(entry.contentRect.width)));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
