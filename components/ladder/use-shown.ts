import { useMemo } from 'react';
import { useAlive } from '@/components/ui/use-alive';
import { usePrinting } from '@/components/ui/use-printing';
import type { Stretch } from '@/lib/ladder/in-sight';
import type { Arrow, Ladder } from '@/lib/ladder/ladder';
import { piecesOf } from '@/lib/ladder/pieces-of';
import type { PacketId } from '@/lib/sim/scenario';

/** In exported HTML and on paper, which nobody can scroll on, a ladder ends with this arrow. */
const MOST_ON_PAPER = 1000;
/** px below the last of them. */
const BELOW = 24;
/** px of a ladder for which there is room on a sheet of any size, with the names above. */
const PAGE = 800;
/** px of its pieces where there is not: small ones leave less of a sheet empty. */
const PIECE = 400;

export interface Shown {
  /** The arrows that can be seen, now or by scrolling. */
  readonly shown: readonly Arrow[];
  /** How many there would be if there were room for all. */
  readonly count: number;
  /** px of the body that they need. */
  readonly height: number;
  /** On paper: the pieces of a ladder that is higher than a page. */
  readonly pieces: readonly Stretch[] | undefined;
}

/** What has been sent at the time that is shown, as far as there is room: everywhere but on a screen it is limited. */
export function useShown({ arrows, height }: Ladder, visible: ReadonlySet<PacketId> | undefined): Shown {
  const sent = useMemo(
    () => (visible === undefined ? arrows : arrows.filter(({ packet }) => visible.has(packet.id))),
    [arrows, visible],
  );
  const [alive, printing] = [useAlive(), usePrinting()];
  return useMemo(() => {
    const count = sent.length;
    const isWhole = (alive && !printing) || count <= MOST_ON_PAPER;
    const shown = isWhole ? sent : sent.slice(0, MOST_ON_PAPER);
    const needed = isWhole ? height : (shown.at(-1)?.y2 ?? 0) + BELOW;
    const pieces = printing && needed > PAGE ? piecesOf({ arrows: shown, height: needed }, PIECE) : undefined;
    return { shown, count, height: needed, pieces };
  }, [sent, height, alive, printing]);
}
