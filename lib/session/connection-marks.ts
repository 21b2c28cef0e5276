import type { NodeState } from '@/lib/nodes/node-state';
import type { Connection, Entry, Trace, World } from '@/lib/sim/trace';
import type { Mark } from './marks-of';

/**
 * What becomes of connections at the node of an entry: it learns that one ended, or ends some itself. That one is opened is
 * told by the packet for which it is.
 */
export function connectionMarks(
  trace: Trace<NodeState>,
  entry: Entry<NodeState>,
  before: World<NodeState>,
): readonly Mark[] {
  const label = labelOf(trace, entry, before);
  return label === undefined ? [] : [{ node: entry.node, at: entry.at, label, kind: 'connection' }];
}

const ENDS = {
  closed: 'connection closed',
  reset: 'connection broken',
  refused: 'connection refused',
} as const;

function labelOf(
  trace: Trace<NodeState>,
  { at, happening, world }: Entry<NodeState>,
  before: World<NodeState>,
): string | undefined {
  if (happening.kind === 'connection') {
    return happening.event === 'refused' && isDatagram(trace, happening) ? undefined : ENDS[happening.event];
  }
  if (before.connections === world.connections) return undefined;
  const ended = before.connections.filter(
    (one) => !world.connections.includes(one) && !isBrokenAt(trace, at, one),
  );
  if (ended.length === 0) return undefined;
  return ended.length === 1 ? 'ends the connection' : `ends ${ended.length} connections`;
}

type Ends = Readonly<Record<'local' | 'remote', string>>;

/** Whether it is no connection that is refused, but what was sent without one. */
function isDatagram({ packets }: Trace<NodeState>, { local, remote }: Ends): boolean {
  return packets.some(
    ({ source, destination, transport }) => source === local && destination === remote && transport === 'UDP',
  );
}

/** Whether both ends are about to learn at that time (ms) that it broke: then nobody closed it. */
function isBrokenAt({ entries }: Trace<NodeState>, time: number, { from, to }: Connection): boolean {
  return entries.some(
    ({ at, happening }) =>
      at === time &&
      happening.kind === 'connection' &&
      happening.event === 'reset' &&
      [happening.local, happening.remote].every((address) => address === from || address === to),
  );
}
