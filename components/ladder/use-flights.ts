import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Arrow } from '@/lib/ladder/ladder';
import { sharedLength } from '@/lib/ladder/shared-length';
import type { PacketId } from '@/lib/sim/scenario';
import { FLIGHT_MS } from './flight';
import type { fly } from './fly';
import styles from './ladder-view.module.css';

/** More than this many packets at once are a jump, not a moment of play: they do not fly. */
const MOST = 4;

/** What draws a flight, with the part of d3 that it needs: loaded once the page is there, since nothing moves before. */
let loadedFly: typeof fly | undefined;

/** Loads what draws flights. Until then packets appear without one. */
export async function loadFlights(): Promise<void> {
  loadedFly ??= (await import('./fly')).fly;
}

/**
 * Lets packets fly that have become visible since the last time. React draws the ladder as it is in the end; what moves
 * lives in `layer`, which React leaves alone. Where nothing is to move, all flights end at once.
 */
export function useFlights(
  layer: RefObject<SVGGElement | null>,
  shown: readonly Arrow[],
  { moving, speed }: { readonly moving: boolean; readonly speed: number },
): void {
  const before = useRef<readonly Arrow[]>([]);
  const flights = useRef(new Map<PacketId, () => void>());

  useEffect(() => {
    // If it cannot be had, nothing flies: packets appear where they arrive.
    loadFlights().catch(() => undefined);
  }, []);

  useLayoutEffect(() => {
    const former = before.current;
    before.current = shown;
    // A ladder that stands still need not be compared with what it was.
    if (!moving && flights.current.size === 0) return;
    const { fresh, gone } = changesIn(former, shown);
    for (const [id, land] of flights.current) {
      if (moving && !gone.has(id)) continue;
      land();
      flights.current.delete(id);
    }
    if (!moving || fresh.length > MOST || layer.current === null || loadedFly === undefined) return;
    for (const arrow of fresh) {
      const drawn = drawnFor(arrow, layer.current);
      if (drawn) flights.current.set(arrow.packet.id, loadedFly(layer.current, drawn, arrow, lookFor(speed)));
    }
  });

  useLayoutEffect(() => {
    const running = flights.current;
    return () => {
      for (const land of running.values()) land();
    };
  }, []);
}

/** What came and what went. Runs have their beginnings in common, and a look at what follows is enough. */
function changesIn(before: readonly Arrow[], now: readonly Arrow[]) {
  const least = Math.min(before.length, now.length);
  let common = sharedLength(before, now);
  while (common < least && before[common]?.packet.id === now[common]?.packet.id) common++;
  const old = new Set(before.slice(common).map(({ packet }) => packet.id));
  const fresh = now.slice(common).filter(({ packet }) => !old.has(packet.id));
  for (const { packet } of now.slice(common)) old.delete(packet.id);
  return { fresh, gone: old };
}

/** The part of the arrow's drawing that appears bit by bit. */
function drawnFor({ packet }: Arrow, layer: SVGGElement): SVGGElement | undefined {
  const all = layer.ownerSVGElement?.querySelectorAll<SVGGElement>('[data-drawn]') ?? [];
  return [...all].find((element) => element.dataset.drawn === packet.id);
}

function lookFor(speed: number) {
  return {
    duration: FLIGHT_MS / speed,
    shaft: styles.shaft ?? '',
    envelope: styles.envelope ?? '',
  };
}
