import type { Ends } from './end';
import { transportChecksum } from './ip-packets';
import { joined, uint16Octets } from './octets';

export const UDP = 17;

/** The most that a datagram of IPv4 can carry; of IPv6 it is a little more. What does not fit is cut off. */
const MOST = 65_507;

/** A datagram (RFC 768). A checksum of 0 would say that there is none, so it is written as its complement. */
export function udpDatagram(ends: Ends, text: Uint8Array): Uint8Array {
  const payload = text.subarray(0, MOST);
  const ports = [...uint16Octets(ends.source.port), ...uint16Octets(ends.destination.port)];
  const datagram = joined(ports, uint16Octets(8 + payload.length), [0, 0], payload);
  datagram.set(uint16Octets(transportChecksum(ends, UDP, datagram) || 0xffff), 6);
  return datagram;
}
