import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Arrow } from '@/lib/ladder/ladder';
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
  const before = useRef<ReadonlySet<PacketId>>(new Set());
  const flights = useRef(new Map<PacketId, () => void>());

  useEffect(() => {
    // If it cannot be had, nothing flies: packets appear where they arrive.
    loadFlights().catch(() => undefined);
  }, []);

  useLayoutEffect(() => {
    const now = new Set(shown.map(({ packet }) => packet.id));
    const fresh = shown.filter(({ packet }) => !before.current.has(packet.id));
    for (const [id, land] of flights.current) {
      if (moving && now.has(id)) continue;
      land();
      flights.current.delete(id);
    }
    before.current = now;
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
