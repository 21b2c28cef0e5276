import { useSyncExternalStore } from 'react';
import { useAlive } from '@/components/ui/use-alive';

const QUERY = '(prefers-reduced-motion: reduce)';

/** True if the reader asked the system for less motion. In exported HTML nothing moves anyway. */
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
