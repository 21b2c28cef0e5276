import type { Flow, FlowOptions } from '@/lib/flows/flow';
import { withCaller } from '@/lib/flows/with-caller';
import type { NodeState } from '@/lib/nodes/node-state';
import type { NodeId } from '@/lib/sim/scenario';
import { UsageError } from './usage-error';

/** Everybody in a flow by id, with somebody who can call. */
export type Participants = ReadonlyMap<NodeId, NodeState>;

export function participantsOf(flow: Flow, options: FlowOptions): Participants {
  return new Map(withCaller(flow.scenario(options)).nodes.map(({ id, state }) => [id, state]));
}

/** The id of somebody in a flow. Throws `UsageError` with the ids that there are. */
export function participant(participants: Participants, id: string, option: string): NodeId {
  if (participants.has(id)) return id;
  const known = [...participants.keys()].join(', ');
  throw new UsageError(`There is no node "${id}" for ${option} in this flow; its nodes are ${known}.`);
}
