import { clientKey } from '@/lib/nodes/client-transactions';
import type { NodeId, PacketId, Transition } from '@/lib/sim/scenario';
import type { Entry, Packet, Trace } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import { storyOf, type TransactionStep, type TransactionStory } from './transaction-stories';

/** The side that asks, or the one that answers (RFC 3261 §17). */
export type Side = 'client' | 'server';

/** A transaction with what a drawing of it needs. */
export interface SeenTransaction {
  readonly id: string;
  readonly node: NodeId;
  readonly side: Side;
  /** As far as it has gone. */
  readonly story: TransactionStory;
  /** Who is at its other end. */
  readonly peer: NodeId | undefined;
  /** It is opened, has its final answer, and is forgotten. */
  readonly opened: Turn;
  readonly answered: Turn | undefined;
  readonly closed: Turn | undefined;
}

/** A transition that is worth a mark. */
export interface Turn {
  /** ms of virtual time. */
  readonly at: number;
  /** The message that it comes with; undefined where time alone brings it about. */
  readonly packet: Packet | undefined;
  /** Whether it comes with the sending of that message or with its arrival. */
  readonly end: 'sent' | 'arrived';
}

/**
 * The transactions that a message belongs to after `cursor` entries, that of the client first. What is on its way belongs
 * to the one that waits for it already, as long as that one is not over. An ACK for a 2xx belongs to none (RFC 3261
 * §17.1.1.3), and not everybody has transactions.
 */
export function transactionsOf(
  trace: Trace<unknown>,
  id: PacketId,
  cursor: number,
): readonly SeenTransaction[] {
  const packet = trace.packets.findLast((one) => one.id === id);
  if (packet === undefined) return [];
  const left = readKey(packet.original ?? packet.text);
  const came = readKey(packet.text);
  const sending = lastEntry(trace, cursor, packet.sentAt, ({ sent }) => sent.includes(id));
  const arrival = lastEntry(
    trace,
    cursor,
    packet.arrivedAt,
    ({ happening }) => happening.kind === 'packet' && happening.packet === id,
  );
  const receiving = arrival ?? waitingFor(trace, cursor, packet, came);
  const receiver = receiving && seenIn(trace, receiving, carrierOf(receiving, came, 'arrives'), cursor);
  const isOnItsWay = arrival === undefined && packet.lost === undefined;
  const found = [
    sending && seenIn(trace, sending, carrierOf(sending, left, 'leaves'), cursor),
    isOnItsWay && receiver?.closed !== undefined ? undefined : receiver,
  ];
  return found.filter((one) => one !== undefined).toSorted((a, b) => a.side.localeCompare(b.side));
}

/** The last of `cursor` entries at a time (ms) of which something is true. Entries stand in the order of time. */
function lastEntry(
  { entries }: Trace<unknown>,
  cursor: number,
  at: number | null,
  isIt: (entry: Entry<unknown>) => boolean,
): Entry<unknown> | undefined {
  if (at === null) return undefined;
  const end = countUntil(entries, at, (entry) => entry.at);
  for (let i = Math.min(end, cursor) - 1; entries[i]?.at === at; i--) {
    const entry = entries[i];
    if (entry !== undefined && isIt(entry)) return entry;
  }
  return undefined;
}

/** How many of some things, which stand in the order of time, are not after a time (ms). */
function countUntil<T>(things: readonly T[], at: number, timeOf: (thing: T) => number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && timeOf(thing) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last entry of the transaction that a message on its way will come to: an answer, or a request that came before. */
function waitingFor(
  { entries }: Trace<unknown>,
  cursor: number,
  { to, repeats }: Packet,
  key: Key,
): Entry<unknown> | undefined {
  if (key.branch === undefined || (!key.isResponse && repeats === undefined)) return undefined;
  return entries.findLast(
    (entry, i) => i < cursor && entry.node === to && carrierOf(entry, key, 'arrives') !== undefined,
  );
}

/** The transactions that the last of `cursor` entries moved. */
export function transactionsMoved(trace: Trace<unknown>, cursor: number): readonly SeenTransaction[] {
  const entry = trace.entries[cursor - 1];
  return entry?.transitions.flatMap((one) => seenIn(trace, entry, one, cursor) ?? []) ?? [];
}

/** The transaction of a transition as far as it has gone after `cursor` entries. */
function seenIn(
  trace: Trace<unknown>,
  { index }: Entry<unknown>,
  transition: Transition | undefined,
  cursor: number,
): SeenTransaction | undefined {
  const story = transition && storyOf(trace, index, transition, cursor);
  if (story === undefined) return undefined;
  const turns = turnsOf(trace, story);
  const { packet, end } = turns.opened;
  const side = story.machine.name.endsWith('client') ? 'client' : 'server';
  return {
    id: story.id,
    node: story.node,
    side,
    story,
    peer: end === 'sent' ? packet?.to : packet?.from,
    ...turns,
  };
}

/** What a message is matched by. */
interface Key {
  readonly isResponse: boolean;
  readonly method: string;
  /** Undefined where it does not begin with the magic cookie, and so tells nothing. */
  readonly branch: string | undefined;
}

function readKey(text: string): Key {
  const message = parse(text);
  const [branch = '', method = ''] = clientKey(message)?.split(' ') ?? [];
  return {
    isResponse: message.startLine.kind === 'response',
    method,
    branch: branch.toLowerCase().startsWith('z9hg4bk') ? branch : undefined,
  };
}

/** The transition of an entry that a message has part in. Requests leave clients and arrive at servers, responses go back. */
function carrierOf(
  { transitions }: Entry<unknown>,
  { isResponse, method, branch }: Key,
  way: 'leaves' | 'arrives',
): Transition | undefined {
  const side: Side = isResponse === (way === 'leaves') ? 'server' : 'client';
  const own = transitions.filter(({ machine }) => machine.endsWith(side));
  if (branch === undefined) return own[0];
  const having = own.filter(({ key }) => key.startsWith(`${branch} `));
  // An ACK goes with the INVITE whose branch it bears (RFC 3261 §17.1.1.3).
  return having.find(({ key }) => key.endsWith(` ${method}`)) ?? having[0];
}

function turnsOf(trace: Trace<unknown>, story: TransactionStory) {
  const turn = (step: TransactionStep | undefined) => step && turnOf(trace, story, step);
  const [first] = story.steps;
  return {
    opened: turn(first) ?? { at: 0, packet: undefined, end: 'sent' as const },
    answered: turn(story.steps.find(({ state }) => isAnswered(state))),
    closed: turn(story.steps.find(({ state }) => state === 'Terminated')),
  };
}

/** True once there is a final answer, or nobody waits for one any more. */
export function isAnswered(state: TransactionStep['state']): boolean {
  return !['new', 'Calling', 'Trying', 'Proceeding'].includes(state);
}

function turnOf(
  trace: Trace<unknown>,
  { key }: TransactionStory,
  { cursor, at, event }: TransactionStep,
): Turn {
  const entry = trace.entries[cursor - 1];
  const happening = entry?.happening;
  const packetOf = (id: PacketId) => packetUntil(trace, id, at);
  if (happening?.kind === 'packet' && !event.endsWith('from TU'))
    return { at, packet: packetOf(happening.packet), end: 'arrived' };
  const sent = entry?.sent.flatMap((id) => packetOf(id) ?? []) ?? [];
  const branch = key.split(' ')[0] ?? '';
  return {
    at,
    packet: sent.find((one) => (one.original ?? one.text).includes(branch)) ?? sent[0],
    end: 'sent',
  };
}

/** A packet that had been sent at a time (ms), looked for from there on backwards: mostly it is one of the last. */
function packetUntil({ packets }: Trace<unknown>, id: PacketId, at: number): Packet | undefined {
  for (let i = countUntil(packets, at, ({ sentAt }) => sentAt) - 1; i >= 0; i--) {
    if (packets[i]?.id === id) return packets[i];
  }
  return undefined;
}
