import { useSyncExternalStore } from 'react';

const QUERY = 'print';

/** True while the page is being put on paper. Exported HTML is made for screens and printers alike: there it is false. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(QUERY).matches,
    () => false,
  );
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', changed);
  // Not every browser tells the change before it draws the pages.
  window.addEventListener('beforeprint', changed);
  window.addEventListener('afterprint', changed);
  return () => {
    query.removeEventListener('change', changed);
    window.removeEventListener('beforeprint', changed);
    window.removeEventListener('afterprint', changed);
  };
}
