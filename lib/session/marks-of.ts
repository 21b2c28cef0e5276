import type { NodeState } from '@/lib/nodes/node-state';
import type { Task } from '@/lib/nodes/user-agent/task';
import type { Registration } from '@/lib/nodes/user-agent/user-agent-state';
import type { NodeId } from '@/lib/sim/scenario';
import type { Entry, Trace, World } from '@/lib/sim/trace';
import { valuesOfTable } from '@/lib/table/table';
import { connectionMarks } from './connection-marks';
import { routerMarks } from './router-marks';

/** Something that happens at one node without a packet, for the ladder. */
export interface Mark {
  readonly node: NodeId;
  /** ms of virtual time. */
  readonly at: number;
  readonly label: string;
  readonly kind: 'timer' | 'state' | 'binding' | 'connection';
}

/** What becomes of phones, location tables, connections and pinholes during a run, and the timers that made somebody send. */
export function marksOf(trace: Trace<NodeState>): readonly Mark[] {
  return trace.entries.flatMap((entry, i) => {
    const before = trace.entries[i - 1]?.world ?? trace.start;
    return [
      ...timerMark(entry, before),
      ...connectionMarks(trace, entry, before),
      ...routerMarks(entry, before),
      ...stateMark(entry, before),
    ];
  });
}

function timerMark(entry: Entry<NodeState>, before: World<NodeState>): readonly Mark[] {
  if (entry.happening.kind !== 'timer' || entry.sent.length === 0) return [];
  const label = before.nodes[entry.node]?.timers[entry.happening.timer]?.label ?? 'Timer';
  return [{ node: entry.node, at: entry.at, label, kind: 'timer' }];
}

/** Whose refresh or removal failed is registered still, as far as he knows. */
function labelOf({ phase, expiresAt }: Settled, task: Task | undefined): string {
  if (phase === 'registered') return 'registered';
  if (expiresAt === undefined) return 'not registered';
  return task === undefined || task.do === 'register' ? 'not refreshed' : 'not removed';
}

type Settled = Extract<Registration, { readonly phase: 'registered' | 'failed' }>;

function stateMark(entry: Entry<NodeState>, before: World<NodeState>): readonly Mark[] {
  const old = before.nodes[entry.node]?.state;
  const now = entry.world.nodes[entry.node]?.state;
  const { node, at } = entry;
  if (old?.kind === 'user-agent' && now?.kind === 'user-agent') {
    return now.lines.flatMap(({ registration }, i): readonly Mark[] => {
      const { phase } = registration;
      const before = old.lines[i];
      if ((phase !== 'registered' && phase !== 'failed') || phase === before?.registration.phase) return [];
      return [{ node, at, label: labelOf(registration, before?.attempt?.task), kind: 'state' }];
    });
  }
  if (old?.kind === 'registrar' && now?.kind === 'registrar' && old.bindings !== now.bindings) {
    const count = valuesOfTable(now.bindings).flat().length;
    return [{ node, at, label: `${count} binding${count === 1 ? '' : 's'}`, kind: 'binding' }];
  }
  return [];
}
