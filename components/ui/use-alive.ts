import { useSyncExternalStore } from 'react';

/** False in exported HTML and until the page's script has taken over, true from then on. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => undefined;
}
