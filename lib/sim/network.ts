import { type Connections, inOrder, type OpenConnection, severed } from './connections';
import { damaged } from './damaged';
import type { Due } from './due';
import type { Edit } from './edit';
import type { EventQueue } from './event-queue';
import type { Fate, Fates } from './fate';
import type { Ledger } from './ledger';
import { type LinkFate, linkFates } from './link-fate';
import { type Routes, routesOf } from './routes';
import type { Effect, Happening, NodeId, PacketId, Scenario } from './scenario';
import type { Packet } from './trace';

type Arrival = Extract<Due, { kind: 'arrival' }>;
type Send = Extract<Effect, { do: 'send' }>;

/** The wires between the nodes: they carry text, lose it, copy it and hold it back as scenario and edits say. */
export interface Network {
  readonly routes: Routes;
  /** Puts a text on the wire as the sender's `number`-th packet; returns its id and those of its copies. */
  readonly send: (from: NodeId, number: number, effect: Send, now: number) => readonly PacketId[];
  /** A packet reaches its destination: what happens to whom, or undefined if it comes to nothing. */
  readonly arrive: (arrival: Arrival, now: number) => { node: NodeId; happening: Happening } | undefined;
  /** Lets go of what was held back behind this packet. */
  readonly release: (id: PacketId, now: number) => void;
  /** The run is over: what is still held back never arrives. */
  readonly finish: () => void;
}

/** What a network is made of. */
export interface Parts {
  readonly scenario: Pick<Scenario<unknown>, 'nodes' | 'latency' | 'transport' | 'links' | 'seed'>;
  readonly edits: readonly Edit[];
  readonly fates: Fates;
  readonly queue: EventQueue<Due>;
  readonly connections: Connections;
  readonly ledger: Ledger;
}

export function network({ scenario, edits, fates, queue, connections, ledger }: Parts): Network {
  const routes = routesOf(scenario.nodes);
  const nameOf = (node: NodeId) => scenario.nodes.find(({ id }) => id === node)?.label ?? node;
  const wayOf = linkFates(
    scenario.seed,
    [...(scenario.links ?? []), ...edits.flatMap((edit) => (edit.kind === 'link' ? [edit.conditions] : []))],
    nameOf,
  );
  /** What is not to arrive again in these words, by sender, destination and text. */
  const silenced = new Set<string>();
  /** Those that have arrived among the packets behind which others are to be held back. */
  const awaited = new Set<PacketId>();
  /** What waits behind a packet, with the time at which it would arrive if it did not. */
  const held = new Map<PacketId, readonly { readonly arrival: Arrival; readonly at: number }[]>();

  /** Whether an edit drops what says this, itself or as a repetition of what was dropped with all its repetitions. */
  function isDropped(from: NodeId, { destination, text }: Send, fate: Fate): boolean {
    if (fate.dropped !== 'repeats' && silenced.size === 0) return fate.dropped !== 'no';
    const key = `${from} ${destination} ${text}`;
    if (fate.dropped === 'repeats') silenced.add(key);
    return fate.dropped !== 'no' || silenced.has(key);
  }

  function lose(packet: Packet, lost: string): readonly PacketId[] {
    ledger.settle({ ...packet, lost });
    return [packet.id];
  }

  /** Nobody gets the packet: if its address is that of nobody at all, the sender is told after a round trip. */
  function strand(packet: Packet): readonly PacketId[] {
    const { from, source: local, destination: remote, sentAt } = packet;
    const gateway = routes.hiddenBehind(remote);
    // Of an address that is private elsewhere routers know nothing, and most say nothing.
    if (gateway !== undefined) {
      return lose(
        packet,
        `${remote} is an address behind ${nameOf(gateway)}, and no way leads there from ${nameOf(from)}`,
      );
    }
    const happening = { kind: 'connection', event: 'refused', local, remote } as const;
    queue.add(sentAt + 2 * scenario.latency, { kind: 'connection', node: from, happening });
    return lose(packet, `nobody listens at ${remote}`);
  }

  /** Sees to it that a packet arrives then, or is held back. */
  function dispatch(arrival: Arrival, behind: PacketId | undefined, at: number): void {
    if (behind === undefined || awaited.has(behind)) queue.add(at, arrival);
    else held.set(behind, [...(held.get(behind) ?? []), { arrival, at }]);
  }

  function dispatchCopy({ packet, over }: Arrival, number: number, at: number): PacketId {
    const id = `${packet.id}+${number}`;
    const fate = fates.of(id);
    const copy = ledger.enter({ ...packet, id, copyOf: packet.id, ...rewritten(packet.text, fate.text) });
    if (fate.dropped !== 'no') lose(copy, DROPPED);
    else dispatch({ kind: 'arrival', packet: copy, over }, fate.behind, at + fate.delay);
    return id;
  }

  /** The packet is on its way: when it arrives, and how often. */
  function carry(
    packet: Packet,
    over: OpenConnection | undefined,
    fate: Fate,
    way: LinkFate,
  ): readonly PacketId[] {
    const undisturbed = packet.sentAt + scenario.latency + way.delay;
    const sender = { node: packet.from, address: packet.source };
    const at = (over === undefined ? undisturbed : inOrder(over, sender, undisturbed)) + fate.delay;
    const arrival: Arrival = { kind: 'arrival', packet, over };
    dispatch(arrival, fate.behind, at);
    const gaps = way.copyAfter === undefined ? fate.copies : [...fate.copies, way.copyAfter];
    return [packet.id, ...gaps.map((gap, i) => dispatchCopy(arrival, i + 1, at + gap))];
  }

  return {
    routes,
    send(from, number, effect, now) {
      const { source, destination, transport = scenario.transport } = effect;
      const id = `${from}#${number}`;
      const fate = fates.of(id);
      const to = routes.from(from, destination);
      const passage = { id, from, to, sentAt: now, reliable: transport.reliable };
      const way = wayOf(passage);
      const near = { node: from, address: source };
      const over =
        to !== undefined && way.lost === undefined && transport.reliable
          ? connections.use(near, { node: to, address: destination }, transport, now)
          : undefined;
      const packet = ledger.enter({
        id,
        from,
        to,
        source,
        destination,
        transport: transport.name,
        ...textOnTheWay(effect.text, fate, way),
        ...opening(over),
        sentAt: now,
        arrivedAt: null,
      });
      if (isDropped(from, effect, fate)) return lose(packet, DROPPED);
      if (to === undefined) return strand(packet);
      return way.lost === undefined ? carry(packet, over, fate, way) : lose(packet, way.lost);
    },
    arrive({ packet, over }, now) {
      const { id, to, text, source, destination, transport } = packet;
      if (to === undefined) return undefined;
      const isDown = fates.downUntil(to, now) !== undefined;
      const lost = isDown ? `${to} was down when it arrived` : over && severed(over, to);
      if (lost !== undefined) {
        lose(packet, lost);
        return undefined;
      }
      if (fates.isAwaited(id)) awaited.add(id);
      ledger.settle({ ...packet, arrivedAt: now });
      return { node: to, happening: { kind: 'packet', packet: id, text, source, destination, transport } };
    },
    release(id, now) {
      for (const { arrival, at } of held.get(id) ?? []) queue.add(Math.max(now, at), arrival);
      held.delete(id);
    },
    finish() {
      for (const [behind, waiting] of held) {
        for (const { arrival } of waiting) {
          lose(arrival.packet, `it was held back behind ${behind}, which never arrived`);
        }
      }
    },
  };
}

const DROPPED = 'it was dropped on the way, by an edit';

/** The reader's text, else that of the sender as a bad network leaves it. */
function textOnTheWay(
  sent: string,
  { text }: Fate,
  { damage }: LinkFate,
): Pick<Packet, 'text' | 'original' | 'damaged'> {
  if (text !== undefined || !damage) return rewritten(sent, text);
  const arrives = rewritten(sent, damaged(sent, damage));
  return arrives.original === undefined ? arrives : { ...arrives, damaged: true };
}

/** Whether a packet is the first over its connection. */
function opening(over: OpenConnection | undefined): Pick<Packet, 'opens'> {
  if (over === undefined || over.isUsed) return {};
  over.isUsed = true;
  return { opens: true };
}

function rewritten(sent: string, arrives: string | undefined): Pick<Packet, 'text' | 'original'> {
  return arrives === undefined || arrives === sent ? { text: sent } : { text: arrives, original: sent };
}
