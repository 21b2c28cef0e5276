import { useSyncExternalStore } from 'react';
import { useAlive } from '@/components/ui/use-alive';

const QUERY = '(prefers-reduced-motion: reduce)';

/**
 * True if the reader asked the system for less motion. In exported HTML nothing moves anyway, and the answer changes with the rest of a part when
 * it comes alive: alone it would have each ladder drawn again at once.
 */
export function useReducedMotion(): boolean {
  const alive = useAlive();
  return useSyncExternalStore(
    subscribe,
    () => !alive || window.matchMedia(QUERY).matches,
    () => true,
  );
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
