import { useCallback, useEffect, useRef } from 'react';

/**
 * Remembers the last button that somebody pressed in what says itself that it is not alive yet (`aria-busy`). The returned
 * function presses it again, once: whoever came early need not try again.
 */
export function useEarlyClick(): () => void {
  const pressed = useRef<HTMLElement>(undefined);
  useEffect(() => {
    function remember({ target }: MouseEvent) {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.closest('[aria-busy="true"]')) pressed.current = button;
    }
    document.addEventListener('click', remember, { capture: true });
    return () => document.removeEventListener('click', remember, { capture: true });
  }, []);
  return useCallback(() => {
    const button = pressed.current;
    pressed.current = undefined;
    if (button?.isConnected) button.click();
  }, []);
}
