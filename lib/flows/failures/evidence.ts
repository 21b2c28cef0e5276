import type { CallState } from '@/lib/nodes/caller/caller-state';
import type { NodeState } from '@/lib/nodes/node-state';
import { allBindings } from '@/lib/nodes/registrar/location-table';
import type { Binding, Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { Registration, UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import type { NodeId, Note } from '@/lib/sim/scenario';
import type { Packet, Trace, World } from '@/lib/sim/trace';

/** A run, as far as a symptom looks at it. */
export type Run = Trace<NodeState>;

/** The world when the run has ended. */
export function endOf(run: Run): World<NodeState> {
  return run.entries.at(-1)?.world ?? run.start;
}

/** The world at a time (ms): after the last thing that happened up to it. */
export function worldAt(run: Run, at: number): World<NodeState> {
  return run.entries.findLast((entry) => entry.at <= at)?.world ?? run.start;
}

/** The packets of a method that a node sent, retransmissions included. */
export function requestsOf(run: Run, from: NodeId, method: string): readonly Packet[] {
  return run.packets.filter((packet) => packet.from === from && packet.text.startsWith(`${method} `));
}

/** The packets with a status that a node sent. */
export function answersOf(run: Run, from: NodeId, status: number): readonly Packet[] {
  return run.packets.filter((packet) => packet.from === from && packet.text.startsWith(`SIP/2.0 ${status} `));
}

/** What a phone shows its owner. */
export function registrationOf(world: World<NodeState>, phone: NodeId): Registration {
  return phoneIn(world, phone).registration;
}

/** The location table of the server. */
export function bindingsIn(world: World<NodeState>): readonly Binding[] {
  return allBindings(serverIn(world).bindings);
}

/** What came of the calls of a caller, in their order. */
export function callsOf(world: World<NodeState>, caller: NodeId): readonly CallState[] {
  const state = world.nodes[caller]?.state;
  if (state?.kind !== 'caller') throw new Error(`${caller} is no caller`);
  return state.calls.map((call) => call.state);
}

/** All remarks of a node. */
export function notesOf(run: Run, node: NodeId): readonly Note[] {
  return run.entries.flatMap((entry) => (entry.node === node ? entry.notes : []));
}

export function phoneIn(world: World<NodeState>, phone: NodeId): UserAgent {
  const state = world.nodes[phone]?.state;
  if (state?.kind !== 'user-agent') throw new Error(`${phone} is no phone`);
  return state;
}

export function serverIn(world: World<NodeState>): Registrar {
  const state = world.nodes.server?.state;
  if (state?.kind !== 'registrar') throw new Error('There is no server');
  return state;
}
