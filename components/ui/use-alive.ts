import { createContext, useContext, useSyncExternalStore } from 'react';

/**
 * True once a part of the page has come alive, false before; undefined outside of such parts. A part says so itself, since React
 * would draw all of it again in one go if each piece found out alone.
 */
export const PartAliveContext = createContext<boolean | undefined>(undefined);

/** False in exported HTML and until the page's script has taken over, true from then on. */
export function useAlive(): boolean {
  const part = useContext(PartAliveContext);
  return useSyncExternalStore(
    never,
    () => part ?? true,
    () => part ?? false,
  );
}

function never(): () => void {
  return () => undefined;
}
