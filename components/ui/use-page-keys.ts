import { useCallback, useSyncExternalStore } from 'react';

const KEY = 'keys';
const CHANGED = 'sip-ladder:keys';

/**
 * Whether single keys work on the whole page, as the reader last chose; they do until somebody switches them off. Speech
 * input and chance touches make single keys a nuisance to some (WCAG 2.1.4).
 */
export function usePageKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  const set = useCallback((wanted: boolean) => {
    try {
      window.localStorage.setItem(KEY, wanted ? 'on' : 'off');
    } catch {
      // A browser that stores nothing: the choice cannot be kept.
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [on, set];
}

function read(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}
