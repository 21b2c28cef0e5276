import type { Due } from './due';
import type { EventQueue } from './event-queue';
import type { Fate, Fates } from './fate';
import type { Effect, Happening, NodeId, PacketId, Scenario } from './scenario';
import type { Packet } from './trace';

interface Waiting {
  readonly packet: PacketId;
  /** ms of virtual time. */
  readonly at: number;
}

type Send = Extract<Effect, { do: 'send' }>;

/** The wires between the nodes: they carry text, lose it, copy it and hold it back as the edits say. */
export interface Network {
  /** Puts a text on the wire as the sender's `number`-th packet; returns its id and those of its copies. */
  readonly send: (from: NodeId, number: number, effect: Send, now: number) => readonly PacketId[];
  /** A packet reaches its destination: what happens to whom, or undefined if the node is down. */
  readonly arrive: (id: PacketId, now: number) => { node: NodeId; happening: Happening } | undefined;
  /** Lets go of what was held back behind this packet. */
  readonly release: (id: PacketId, now: number) => void;
  /** All packets, in the order in which they were sent, as they stand when the run has ended. */
  readonly packets: () => readonly Packet[];
}

export function network(
  scenario: Pick<Scenario<unknown>, 'nodes' | 'latency' | 'transport'>,
  fates: Fates,
  queue: EventQueue<Due>,
): Network {
  const nodeAt = new Map(
    scenario.nodes.flatMap((node) => node.addresses.map((address) => [address, node.id] as const)),
  );
  const packets = new Map<PacketId, Packet>();
  const firstWithText = new Map<string, PacketId>();
  /** What waits behind a packet, with the time at which it would arrive if it did not. */
  const held = new Map<PacketId, readonly Waiting[]>();

  function settle(id: PacketId, change: Partial<Packet>): void {
    const packet = packets.get(id);
    if (packet) packets.set(id, { ...packet, ...change });
  }

  /** Decides when a packet that is on the wire arrives, or that it never does. */
  function dispatch(packet: Packet, fate: Fate, at: number): void {
    const lost = lossOf(packet, fate, fates.of(packet.repeats ?? packet.id));
    packets.set(packet.id, lost ? { ...packet, lost } : packet);
    if (lost) return;
    if (fate.behind !== undefined && packets.get(fate.behind)?.arrivedAt == null) {
      held.set(fate.behind, [...(held.get(fate.behind) ?? []), { packet: packet.id, at }]);
    } else {
      queue.add(at, { kind: 'arrival', packet: packet.id });
    }
  }

  return {
    send(from, number, effect, now) {
      const id = `${from}#${number}`;
      const fate = fates.of(id);
      const key = `${from} ${effect.destination} ${effect.text}`;
      const repeats = firstWithText.get(key);
      if (repeats === undefined) firstWithText.set(key, id);
      const packet: Packet = {
        id,
        from,
        to: nodeAt.get(effect.destination),
        source: effect.source,
        destination: effect.destination,
        transport: scenario.transport.name,
        ...rewritten(effect.text, fate),
        sentAt: now,
        arrivedAt: null,
        ...(repeats === undefined ? {} : { repeats }),
      };
      const arrival = now + scenario.latency + fate.delay;
      dispatch(packet, fate, arrival);
      // What was lost on the way cannot have been copied by the network.
      const copied = packets.get(id)?.lost === undefined ? fate.copies : [];
      const copies = copied.map((after, i) => {
        const copyId = `${id}+${i + 1}`;
        const copyFate = fates.of(copyId);
        const copy: Packet = { ...packet, id: copyId, copyOf: id, ...rewritten(packet.text, copyFate) };
        dispatch(copy, copyFate, arrival + after + copyFate.delay);
        return copyId;
      });
      return [id, ...copies];
    },
    arrive(id, now) {
      const packet = packets.get(id);
      if (packet?.to === undefined) return undefined;
      if (fates.downUntil(packet.to, now) !== undefined) {
        settle(id, { lost: `${packet.to} was down when it arrived` });
        return undefined;
      }
      settle(id, { arrivedAt: now });
      const { text, source, destination } = packet;
      return { node: packet.to, happening: { kind: 'packet', packet: id, text, source, destination } };
    },
    release(id, now) {
      for (const { packet, at } of held.get(id) ?? []) {
        queue.add(Math.max(now, at), { kind: 'arrival', packet });
      }
      held.delete(id);
    },
    packets() {
      for (const [behind, waiting] of held) {
        for (const { packet } of waiting)
          settle(packet, { lost: `it was held back behind ${behind}, which never arrived` });
      }
      return [...packets.values()];
    },
  };
}

function rewritten(text: string, fate: Fate): Pick<Packet, 'text' | 'original'> {
  return fate.text === undefined || fate.text === text ? { text } : { text: fate.text, original: text };
}

function lossOf(packet: Packet, fate: Fate, first: Fate): string | undefined {
  if (fate.dropped !== 'no' || first.dropped === 'repeats') return 'it was dropped on the way, by an edit';
  if (packet.to === undefined) return `nobody listens at ${packet.destination}`;
  return undefined;
}
