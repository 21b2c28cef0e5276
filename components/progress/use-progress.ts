import { useSyncExternalStore } from 'react';
import { NOTHING, type Progress } from '@/lib/progress/progress';
import { isKept, readStored, watchStored } from './progress-store';

/** How far the reader has come. In exported HTML nothing is known of any reader. */
export function useProgress(): Progress {
  return useSyncExternalStore(watchStored, readStored, () => NOTHING);
}

/** False if the browser keeps nothing. */
export function useIsKept(): boolean {
  return useSyncExternalStore(watchStored, isKept, () => true);
}
