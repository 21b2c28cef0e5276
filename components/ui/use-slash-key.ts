import { useEffect, useRef } from 'react';
import { usePageKeys } from './use-page-keys';

/** Calls back when the reader presses `/` anywhere but where they write, unless they switched single keys off. */
export function useSlashKey(onSlash: () => void): void {
  const [on] = usePageKeys();
  const latest = useRef(onSlash);
  useEffect(() => {
    latest.current = onSlash;
  });
  useEffect(() => {
    if (!on) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
        return;
      if (event.target instanceof HTMLElement && isWritten(event.target)) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on]);
}

/** True where a key is a character of somebody's text, or belongs to a dialog. */
function isWritten(target: HTMLElement): boolean {
  return target.isContentEditable || target.closest('input, select, textarea, dialog') !== null;
}
