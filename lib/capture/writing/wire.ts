import type { Address, Happening } from '@/lib/sim/scenario';
import type { Packet, World } from '@/lib/sim/trace';
import { bytesOf } from '@/lib/sip/bytes';
import { type Ends, endsOf } from './end';
import { ipPackets } from './ip-packets';
import {
  accepted,
  acknowledge,
  closed,
  requested,
  reset,
  type Side,
  sendOver,
  type TcpConnection,
} from './tcp-connection';
import { TCP } from './tcp-segment';
import { UDP, udpDatagram } from './udp-datagram';
import { upgrade, webSocketFrame } from './web-socket-bytes';

/** Turns what happens in a run into IP packets, which go to `put` in turn. It keeps the connections that are open. */
export interface Wire {
  readonly send: (packet: Packet) => void;
  /** A packet is there: if it came over a connection, its receiver says so. */
  readonly arrive: (packet: Packet) => void;
  /** A node learns what became of a connection; `world` is the one after that. */
  readonly end: (happening: ConnectionHappening, world: Pick<World<unknown>, 'connections'>) => void;
}

export type ConnectionHappening = Extract<Happening, { kind: 'connection' }>;

/** A connection with the address of whoever opened it, or asked for it. */
interface Known {
  readonly connection: TcpConnection;
  readonly opener: Address;
}

export function wire(put: (packet: Uint8Array) => void): Wire {
  const open = new Map<string, Known>();
  /** Those that were asked for and never opened. */
  const asked = new Map<string, Known>();
  /** The byte behind a packet that is on its way over a connection, with the side that waits for it. */
  const underWay = new Map<string, { readonly receiver: Side; readonly end: number }>();
  let datagrams = 0;
  let requests = 0;

  const emit = (ends: Ends, segment: Uint8Array) => {
    for (const packet of ipPackets(ends, TCP, segment, 0)) put(packet);
  };

  function sendDatagram({ source, destination, text }: Packet): void {
    const ends = endsOf(source, destination);
    datagrams++;
    const datagram = udpDatagram(ends, bytesOf(text));
    for (const packet of ipPackets(ends, UDP, datagram, datagrams & 0xffff)) put(packet);
  }

  function request({ source, destination }: Packet): Known {
    requests++;
    return { connection: requested(endsOf(source, destination), requests, emit), opener: source };
  }

  function opened(packet: Packet): Known {
    const known = request(packet);
    const { opener, accepter } = known.connection;
    accepted(known.connection, emit);
    if (isWebSocket(packet)) {
      const handshake = upgrade(packet.destination);
      acknowledge(accepter, sendOver(opener, handshake.asked, emit), emit);
      acknowledge(opener, sendOver(accepter, handshake.answered, emit), emit);
    }
    return known;
  }

  function sendSegments(packet: Packet): void {
    const key = keyOf(packet.source, packet.destination);
    const known = packet.opens ? opened(packet) : open.get(key);
    // Without a connection nothing of the message ever leaves.
    if (!known) {
      asked.set(key, request(packet));
      return;
    }
    open.set(key, known);
    const { near, far } = sidesOf(known, packet.source);
    const bytes = isWebSocket(packet)
      ? webSocketFrame(packet.text, near === known.connection.opener)
      : bytesOf(packet.text);
    underWay.set(packet.id, { receiver: far, end: sendOver(near, bytes, emit) });
  }

  function refuse(key: string, local: Address): void {
    const known = asked.get(key);
    if (known) reset(sidesOf(known, local).far, emit);
    asked.delete(key);
  }

  return {
    send(packet) {
      if (packet.transport === 'UDP') sendDatagram(packet);
      else sendSegments(packet);
    },
    arrive({ id }) {
      const arriving = underWay.get(id);
      if (arriving) acknowledge(arriving.receiver, arriving.end, emit);
    },
    end({ event, local, remote }, { connections }) {
      const key = keyOf(local, remote);
      if (event === 'refused') {
        refuse(key, local);
        return;
      }
      const known = open.get(key);
      // Whoever closed it may have opened another one since then.
      if (!known || connections.some(({ from, to }) => keyOf(from, to) === key)) return;
      open.delete(key);
      const { near, far } = sidesOf(known, local);
      if (event === 'closed') closed(far, near, emit);
      else reset(far, emit);
    },
  };
}

function isWebSocket({ transport }: Packet): boolean {
  return transport === 'WS' || transport === 'WSS';
}

/** Both directions of a connection have the same key. */
function keyOf(a: Address, b: Address): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function sidesOf({ connection, opener }: Known, near: Address): { readonly near: Side; readonly far: Side } {
  return near === opener
    ? { near: connection.opener, far: connection.accepter }
    : { near: connection.accepter, far: connection.opener };
}
