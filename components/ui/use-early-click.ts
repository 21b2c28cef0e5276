import { useCallback } from 'react';

declare global {
  interface Window {
    /** The last button that somebody pressed in what said itself that it was not alive yet; `public/start.js` keeps it. */
    pressedEarly?: HTMLElement | undefined;
  }
}

/** The returned function presses again, once, what was pressed too early (`aria-busy`): whoever came early need not try again. */
export function useEarlyClick(): () => void {
  return useCallback(() => {
    const button = window.pressedEarly;
    if (button?.isConnected) button.click();
    // The press of our own was kept too, if the part around it still says that it is not alive.
    window.pressedEarly = undefined;
  }, []);
}
