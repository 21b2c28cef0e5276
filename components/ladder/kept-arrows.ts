import type { Arrow } from '@/lib/ladder/ladder';
import type { PacketId } from '@/lib/sim/scenario';

/** The arrow of a packet. It is looked for from the end, as it is mostly one of the last. */
export function arrowOf(arrows: readonly Arrow[], id: PacketId | undefined): Arrow | undefined {
  return id === undefined ? undefined : arrows.findLast(({ packet }) => packet.id === id);
}

/** What is drawn with what has to be there wherever the reader looks, from top to bottom. */
export function withKept(drawn: readonly Arrow[], kept: readonly (Arrow | undefined)[]): readonly Arrow[] {
  const missing = new Set(kept.filter((arrow) => arrow !== undefined && !drawn.includes(arrow)));
  const more = [...missing].filter((arrow) => arrow !== undefined);
  return more.length === 0 ? drawn : [...drawn, ...more].toSorted((a, b) => a.y1 - b.y1);
}
