import type { Trace } from '@/lib/sim/trace';
import { joined } from './writing/octets';
import { wire } from './writing/wire';

/**
 * A run as a capture file of libpcap, which Wireshark and its kin open: raw IP with the addresses of the run, times in µs that
 * count from `beginning` (ms since 1970) on.
 *
 * The capture point is a wire that all nodes share, before anything happens to what they send. So a message stands at the
 * time at which it was sent, whether it is lost afterwards or not; one that the reader or the network changed stands as it
 * arrives, and a copy that the network makes stands behind its original. Both sides of a translator of addresses are on that wire.
 *
 * UDP is cut into fragments as on Ethernet. Over TCP a connection opens without taking time, as in the run: handshake,
 * segments, acknowledgments when a message arrives, and how the connection ends are there; what TCP repeats by itself is not. A
 * message for which no connection could be opened is a SYN alone. Of TLS stands what it carries, as if it had been
 * decrypted, since a run encrypts nothing; a WebSocket is opened by HTTP.
 */
export function pcapFile(
  { packets, entries }: Pick<Trace<unknown>, 'packets' | 'entries'>,
  beginning: number,
): Uint8Array<ArrayBuffer> {
  const records: Uint8Array[] = [];
  const byId = new Map(packets.map((packet) => [packet.id, packet]));
  let now = 0;
  const { send, arrive, end } = wire((packet) => records.push(record(beginning + now, packet)));
  for (const { at, happening, sent, world } of entries) {
    now = at;
    const arrived = happening.kind === 'packet' ? byId.get(happening.packet) : undefined;
    if (arrived) arrive(arrived);
    if (happening.kind === 'connection') end(happening, world);
    for (const id of sent) {
      const packet = byId.get(id);
      if (packet) send(packet);
    }
  }
  return joined(fileHeader(), ...records);
}

const MICROSECONDS = 0xa1b2c3d4;
/** The packets begin with the header of IP, of either version. */
const LINKTYPE_RAW = 101;
const LONGEST_PACKET = 65_535;

/** In network order, which the first four bytes show. Version 2.4; offset and accuracy of the clock are always 0. */
function fileHeader(): Uint8Array {
  const view = new DataView(new ArrayBuffer(24));
  view.setUint32(0, MICROSECONDS);
  view.setUint16(4, 2);
  view.setUint16(6, 4);
  view.setUint32(16, LONGEST_PACKET);
  view.setUint32(20, LINKTYPE_RAW);
  return new Uint8Array(view.buffer);
}

/** `at` in ms since 1970. */
function record(at: number, packet: Uint8Array): Uint8Array {
  const us = Math.round(at * 1000);
  const view = new DataView(new ArrayBuffer(16));
  view.setUint32(0, Math.floor(us / 1e6));
  view.setUint32(4, us % 1e6);
  view.setUint32(8, packet.length);
  view.setUint32(12, packet.length);
  return joined(new Uint8Array(view.buffer), packet);
}
