import { useMemo, useRef } from 'react';
import { inSight, type Sights, type Stretch, sightsOf } from '@/lib/ladder/in-sight';
import type { Arrow, Ladder, Row } from '@/lib/ladder/ladder';
import { lowerBound } from '@/lib/ladder/lower-bound';

/** What of a ladder stands in the page. */
export interface Drawn {
  readonly arrows: readonly Arrow[];
  readonly ghosts: readonly Arrow[];
  /** With the marks and gaps. */
  readonly rows: readonly Row[];
}

/** What lies in a stretch, found without a look at everything; undefined is all. */
export function useDrawn(
  { ghosts, rows }: Ladder,
  shown: readonly Arrow[],
  stretch: Stretch | undefined,
): Drawn {
  const [sights, ghostSights] = [useSights(shown), useSights(ghosts)];
  return useMemo(
    () =>
      stretch === undefined
        ? { arrows: shown, ghosts, rows }
        : drawnIn(stretch, { shown: sights, ghosts: ghostSights }, rows),
    [shown, ghosts, rows, sights, ghostSights, stretch],
  );
}

/** What lies in a stretch of a ladder with these rows. */
export function drawnIn(
  stretch: Stretch,
  sights: { readonly shown: Sights; readonly ghosts: Sights },
  rows: readonly Row[],
): Drawn {
  const first = lowerBound(rows.length, (i) => (rows[i]?.y ?? 0) < stretch.from);
  const end = lowerBound(rows.length, (i) => (rows[i]?.y ?? 0) < stretch.to);
  return {
    arrows: inSight(sights.shown, stretch),
    ghosts: inSight(sights.ghosts, stretch),
    rows: rows.slice(first, end),
  };
}

/** What finds arrows in a stretch; it takes over what it can from the arrows before. */
export function useSights(arrows: readonly Arrow[]): Sights {
  const former = useRef<Sights>(undefined);
  return useMemo(() => {
    former.current = sightsOf(arrows, former.current);
    return former.current;
  }, [arrows]);
}
