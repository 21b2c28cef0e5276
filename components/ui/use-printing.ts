import { useSyncExternalStore } from 'react';

const QUERY = 'print';

/** True between the two events around printing. The pages are counted before the medium changes, so that would be too late. */
let isAnnounced = false;

/** True while the page is being put on paper. Exported HTML is made for screens and printers alike: there it is false. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isAnnounced || window.matchMedia(QUERY).matches,
    () => false,
  );
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  const announce = ({ type }: Event) => {
    isAnnounced = type === 'beforeprint';
    changed();
  };
  query.addEventListener('change', changed);
  window.addEventListener('beforeprint', announce);
  window.addEventListener('afterprint', announce);
  return () => {
    query.removeEventListener('change', changed);
    window.removeEventListener('beforeprint', announce);
    window.removeEventListener('afterprint', announce);
  };
}
