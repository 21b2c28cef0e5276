import type { PacketId } from '@/lib/sim/scenario';
import type { LadderInput } from './ladder';

/** What the entries of a run tell of a packet that arrived. */
export interface Told {
  /** Its place among all that arrived. */
  readonly order: number;
  /** True if its receiver threw it away: a node that does so leaves a note of that name. */
  readonly dropped: boolean;
}

/** What entries tell, by packet; `before` is how many other entries came before them. */
export function toldIn(
  entries: NonNullable<LadderInput['entries']>,
  before = 0,
): ReadonlyMap<PacketId, Told> {
  const told = new Map<PacketId, Told>();
  for (const [i, { happening, notes = [] }] of entries.entries()) {
    if (happening.kind !== 'packet') continue;
    const dropped =
      notes.some(({ step }) => step === 'dropped') || told.get(happening.packet)?.dropped === true;
    told.set(happening.packet, { order: before + i, dropped });
  }
  return told;
}
