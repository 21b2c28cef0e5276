import type { CallState, OutgoingCall } from '@/lib/nodes/caller/caller-state';
import type { NodeState } from '@/lib/nodes/node-state';
import { addressOfRecord } from '@/lib/nodes/registrar/address-of-record';
import { allBindings } from '@/lib/nodes/registrar/location-table';
import type { Binding, Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { IncomingCall } from '@/lib/nodes/user-agent/incoming-state';
import type { Line, Registration, UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
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

/**
 * Whether a run has come to what is expected of one: there are phones, all their accounts are registered with the server, and
 * the last call of each caller was answered.
 */
export function isHealthy(run: Run): boolean {
  const world = endOf(run);
  const states = Object.values(world.nodes).map(({ state }) => state);
  const phones = states.filter((state) => state.kind === 'user-agent');
  const last = states.flatMap((state) => (state.kind === 'caller' ? (state.calls.at(-1)?.state ?? []) : []));
  return (
    phones.length > 0 &&
    phones.every(({ lines }) => lines.every((line) => isBound(world, line))) &&
    last.every(wasAnswered)
  );
}

/** Whether a phone, the first account of it, is registered with the server. */
export function isRegistered(world: World<NodeState>, phone: NodeId): boolean {
  return isBound(world, lineIn(world, phone));
}

/** Whether a phone has taken back what it registered, and who calls is told at once that nobody is there. */
export function hasLeft(run: Run, phone: NodeId): boolean {
  const world = endOf(run);
  return (
    registrationOf(world, phone).phase === 'unregistered' &&
    bindingsIn(world).length === 0 &&
    answersOf(run, 'server', 480).some(({ arrivedAt }) => arrivedAt !== null)
  );
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
  return lineIn(world, phone).registration;
}

/** The location table of the server. */
export function bindingsIn(world: World<NodeState>): readonly Binding[] {
  return allBindings(serverIn(world).bindings);
}

/** What came of the calls of a caller, in their order. */
export function callsOf(world: World<NodeState>, caller: NodeId): readonly CallState[] {
  return outgoing(world, caller).map((call) => call.state);
}

/** The call that a caller began at a time (ms), whatever others there were before; undefined before it. */
export function callBegunAt(
  world: World<NodeState>,
  caller: NodeId,
  startedAt: number,
): OutgoingCall | undefined {
  return outgoing(world, caller).find((call) => call.startedAt === startedAt);
}

/** The calls that have come to a phone, also those that are over. */
export function callsAt(world: World<NodeState>, phone: NodeId): readonly IncomingCall[] {
  return Object.values(phoneIn(world, phone).calls.open);
}

/** Whether a phone has picked up a call and the caller knows it. */
export function isAnsweredBy(
  world: World<NodeState>,
  phone: NodeId,
  call: OutgoingCall | undefined,
): boolean {
  return wasAnswered(call?.state) && hasRung(world, phone, call);
}

/** Whether a call has come to a phone. */
export function hasRung(
  world: World<NodeState>,
  phone: NodeId,
  call: Pick<OutgoingCall, 'callId'> | undefined,
): boolean {
  return callsAt(world, phone).some(({ callId }) => callId === call?.callId);
}

/** All remarks of a node. */
export function notesOf(run: Run, node: NodeId): readonly Note[] {
  return run.entries.flatMap((entry) => (entry.node === node ? entry.notes : []));
}

/** The account of a phone that has one, the first of one that has several. */
export function lineIn(world: World<NodeState>, phone: NodeId): Line {
  return phoneIn(world, phone).lines[0];
}

/** The state of a phone. Throws where that node is none. */
export function phoneIn(world: World<NodeState>, phone: NodeId): UserAgent {
  const state = world.nodes[phone]?.state;
  if (state?.kind !== 'user-agent') throw new Error(`${phone} is no phone`);
  return state;
}

/** The state of the server. Throws in a scene without one. */
export function serverIn(world: World<NodeState>): Registrar {
  const state = world.nodes.server?.state;
  if (state?.kind !== 'registrar') throw new Error('There is no server');
  return state;
}

function outgoing(world: World<NodeState>, caller: NodeId): readonly OutgoingCall[] {
  const state = world.nodes[caller]?.state;
  if (state?.kind !== 'caller') throw new Error(`${caller} is no caller`);
  return state.calls;
}

/** Both ends agree: the phone shows that it is registered, and the registrar, where there is one, has its binding. */
function isBound(world: World<NodeState>, { registration, config }: Line): boolean {
  const registrars = Object.values(world.nodes).flatMap(({ state }) =>
    state.kind === 'registrar' ? state : [],
  );
  const bindings = registrars.flatMap((registrar) => allBindings(registrar.bindings));
  const aor = addressOfRecord(config.aor);
  const isKnown = bindings.some((binding) => binding.aor === aor && binding.contact === config.contact);
  return registration.phase === 'registered' && (isKnown || registrars.length === 0);
}

/** Whether somebody picked up. */
function wasAnswered(state: CallState | undefined): boolean {
  return state?.phase === 'answered' || state?.phase === 'ended';
}
