import type { NodeState } from '@/lib/nodes/node-state';
import type { NodeId } from '@/lib/sim/scenario';
import type { Entry, Trace, World } from '@/lib/sim/trace';
import { valuesOfTable } from '@/lib/table/table';

/** Something that happens at one node without a packet, for the ladder. */
export interface Mark {
  readonly node: NodeId;
  /** ms of virtual time. */
  readonly at: number;
  readonly label: string;
  readonly kind: 'timer' | 'state' | 'binding';
}

/** What becomes of phones and location tables during a run, and the timers that made somebody send. */
export function marksOf(trace: Trace<NodeState>): readonly Mark[] {
  return trace.entries.flatMap((entry, i) => {
    const before = trace.entries[i - 1]?.world ?? trace.start;
    return [...timerMark(entry, before), ...stateMark(entry, before)];
  });
}

function timerMark(entry: Entry<NodeState>, before: World<NodeState>): readonly Mark[] {
  if (entry.happening.kind !== 'timer' || entry.sent.length === 0) return [];
  const label = before.nodes[entry.node]?.timers[entry.happening.timer]?.label ?? 'Timer';
  return [{ node: entry.node, at: entry.at, label, kind: 'timer' }];
}

function stateMark(entry: Entry<NodeState>, before: World<NodeState>): readonly Mark[] {
  const old = before.nodes[entry.node]?.state;
  const now = entry.world.nodes[entry.node]?.state;
  const { node, at } = entry;
  if (old?.kind === 'user-agent' && now?.kind === 'user-agent') {
    const { phase } = now.registration;
    const settled = phase === 'registered' || phase === 'failed';
    if (!settled || phase === old.registration.phase) return [];
    return [{ node, at, label: phase === 'registered' ? 'registered' : 'not registered', kind: 'state' }];
  }
  if (old?.kind === 'registrar' && now?.kind === 'registrar' && old.bindings !== now.bindings) {
    const count = valuesOfTable(now.bindings).flat().length;
    return [{ node, at, label: `${count} binding${count === 1 ? '' : 's'}`, kind: 'binding' }];
  }
  return [];
}
