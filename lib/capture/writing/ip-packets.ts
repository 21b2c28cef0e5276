import type { Ends } from './end';
import { checksum, joined, uint16Octets, uint32Octets } from './octets';

/** What one packet may hold at most, its header included: that of Ethernet (RFC 894, RFC 2464). */
const MTU = 1500;
const HOPS = 64;

/**
 * A payload on its way between two hosts: one packet, or as many fragments as Ethernet needs (RFC 791 §3.2, RFC 8200 §4.5).
 * `id` tells the fragments of one payload from those of another.
 */
export function ipPackets(
  ends: Ends,
  protocol: number,
  payload: Uint8Array,
  id: number,
): readonly Uint8Array[] {
  const isIpv6 = ends.source.host.length === 16;
  const write = isIpv6 ? ipv6Packet : ipv4Packet;
  const room = MTU - (isIpv6 ? IPV6_HEADER : IPV4_HEADER);
  if (payload.length <= room) return [write(ends, protocol, payload)];
  // Offsets count in eights of bytes.
  const size = (room - (isIpv6 ? FRAGMENT_HEADER : 0)) & ~7;
  return Array.from({ length: Math.ceil(payload.length / size) }, (_, index) => {
    const offset = index * size;
    const more = offset + size < payload.length;
    return write(ends, protocol, payload.subarray(offset, offset + size), { id, offset, more });
  });
}

/**
 * A checksum of a transport covers the addresses too, as a header that is not sent (RFC 9293 §3.1, RFC 768, RFC 8200 §8.1):
 * in IPv6 its numbers are wider, which adds nothing to the sum.
 */
export function transportChecksum(
  { source, destination }: Ends,
  protocol: number,
  segment: Uint8Array,
): number {
  const header = joined(source.host, destination.host, [0, protocol], uint32Octets(segment.length));
  return checksum(header, segment);
}

interface Piece {
  readonly id: number;
  readonly offset: number;
  readonly more: boolean;
}

const IPV4_HEADER = 20;
const IPV6_HEADER = 40;
const FRAGMENT_HEADER = 8;
/** The protocol that a fragment header is for IPv6. */
const FRAGMENT = 44;

function ipv4Packet(
  { source, destination }: Ends,
  protocol: number,
  payload: Uint8Array,
  { id, offset, more }: Piece = { id: 0, offset: 0, more: false },
): Uint8Array {
  const header = joined(
    [0x45, 0, ...uint16Octets(IPV4_HEADER + payload.length)],
    [...uint16Octets(id), ...uint16Octets((more ? 0x2000 : 0) | (offset >> 3))],
    [HOPS, protocol, 0, 0],
    source.host,
    destination.host,
  );
  header.set(uint16Octets(checksum(header)), 10);
  return joined(header, payload);
}

function ipv6Packet(
  { source, destination }: Ends,
  protocol: number,
  payload: Uint8Array,
  piece?: Piece,
): Uint8Array {
  const fragment = piece
    ? [protocol, 0, ...uint16Octets(piece.offset | (piece.more ? 1 : 0)), ...uint32Octets(piece.id)]
    : [];
  return joined(
    [0x60, 0, 0, 0, ...uint16Octets(fragment.length + payload.length), piece ? FRAGMENT : protocol, HOPS],
    source.host,
    destination.host,
    fragment,
    payload,
  );
}
