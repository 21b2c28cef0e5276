import { useEffect } from 'react';

/** Stands in what a page shows, and tells who has to know that it reacts, such as the browser tests. */
export function PageAlive() {
  useEffect(() => {
    document.documentElement.dataset.alive = '';
  }, []);
  return null;
}
