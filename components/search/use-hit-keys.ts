import { type RefObject, useEffect } from 'react';

/** The arrow keys go from a field to the hits below it and through them; Enter goes from the field to the first one. */
export function useHitKeys(root: RefObject<HTMLElement | null>, field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const hits = root.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [];
      const stops: readonly (Element | null)[] = [field.current, ...hits];
      const at = stops.indexOf(document.activeElement);
      const next = at === -1 ? undefined : stops[at + stepOf(event.key, at === 0)];
      if (!(next instanceof HTMLElement) || next === document.activeElement) return;
      event.preventDefault();
      next.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, field]);
}

function stepOf(key: string, inField: boolean): number {
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' || (key === 'Enter' && inField) ? 1 : 0;
}
