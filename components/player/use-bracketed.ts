import { useMemo } from 'react';
import type { Bracketed } from '@/components/ladder/brackets-view';
import type { NodeState } from '@/lib/nodes/node-state';
import { type Moment, packetAt } from '@/lib/session/moment';
import { transactionsMoved, transactionsOf } from '@/lib/session/transactions-of';
import type { PacketId } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';

/**
 * What stands in brackets on a ladder: the transactions of the open message; as long as that is the latest one, also those
 * that the step moved, so that one can be seen to end while the next one begins.
 */
export function useBracketed(
  trace: Trace<NodeState>,
  moment: Moment,
  selected: PacketId | undefined,
): Bracketed {
  return useMemo(() => {
    const of = (packet: PacketId) => transactionsOf(trace, packet, moment.cursor);
    const own = selected === undefined ? [] : of(selected);
    const isLatest = selected !== undefined && selected === packetAt(moment);
    return { shown: isLatest ? [...transactionsMoved(trace, moment.cursor), ...own] : own, of };
  }, [trace, moment, selected]);
}
