import { useMemo } from 'react';
import type { NodeState } from '@/lib/nodes/node-state';
import { type Instruments, instrumentsFor } from '@/lib/session/instruments-for';
import { locationAt, type SeenBinding } from '@/lib/session/location-at';
import type { World } from '@/lib/sim/trace';
import type { Lab } from './use-lab';

/** What the nodes know at the moment that is shown. */
export interface Known {
  /** The world at the time that is shown, and as it was before the last step. */
  readonly now: World<NodeState>;
  readonly before: World<NodeState>;
  /** Entries that had happened before the last step; all of them where time alone went by since. */
  readonly former: number;
  readonly has: Instruments;
  readonly bindings: readonly SeenBinding[];
}

/** Computed anew only when the run or the moment is another, not for each field that the pointer passes. */
export function useKnown({ trace, moment, stops }: Lab): Known {
  const { cursor, world, now } = moment;
  const has = useMemo(() => instrumentsFor(trace), [trace]);
  const former = now > world.now ? cursor : (stops.findLast((stop) => stop < cursor) ?? 0);
  const bindings = useMemo(() => locationAt(trace, cursor, former), [trace, cursor, former]);
  return {
    now: { ...world, now },
    before: trace.entries[former - 1]?.world ?? trace.start,
    former,
    has,
    bindings,
  };
}
