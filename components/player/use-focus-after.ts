import { useCallback, useLayoutEffect, useRef } from 'react';

/** Finds what is to have the focus; called when the page has changed. */
type Find = () => HTMLElement | null | undefined;

/**
 * For a button that may go away with what it does: whoever uses the keys would then stand nowhere. What it returns is told,
 * before the button acts, where the focus goes in that case.
 */
export function useFocusAfter(): (find: Find) => void {
  const wanted = useRef<Find>(undefined);
  // An effect of the change before might come as late as this one, and would look too early.
  useLayoutEffect(() => {
    const find = wanted.current;
    wanted.current = undefined;
    if (find !== undefined && document.activeElement === document.body) find()?.focus();
  });
  return useCallback((find) => {
    wanted.current = find;
  }, []);
}
