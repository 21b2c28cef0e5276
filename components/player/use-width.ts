import { type RefObject, startTransition, useEffect, useState } from 'react';

/** Width of an element without padding in whole px, once it is on a screen and some time after it has changed; undefined in exported HTML. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return;
    // What fills it is laid out anew in slices, so that a window that is being widened does not stand still.
    const put = (px: number) => startTransition(() => setWidth(Math.floor(px)));
    // At first not a frame later, so that it is as wide as it shall be when it comes alive.
    put(current.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) put(entry.contentRect.width);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
