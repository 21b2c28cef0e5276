import { uint16, uint32 } from './network-order';

/** An IP packet, or one that was put together of its fragments. */
export interface IpPacket {
  /** Four bytes, or sixteen. */
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  /** What the payload is: 6 for TCP, 17 for UDP. */
  readonly protocol: number;
  readonly payload: Uint8Array;
  /** False if the end of the packet was not captured. */
  readonly whole: boolean;
  /** Where the payload belongs, if it is only a piece. */
  readonly fragment?: Fragment;
}

export interface Fragment {
  /** The same for all pieces of a datagram between two addresses. */
  readonly id: number;
  /** Bytes before this piece. */
  readonly offset: number;
  /** False for the last one. */
  readonly more: boolean;
}

/**
 * Reads an IP packet of either version (RFC 791 §3.1, RFC 8200 §3), and the bytes behind it are left out. Undefined if it is
 * none. A length of 0 is what a machine writes whose network card is to cut the packet up: all bytes belong to it.
 */
export function readIp(bytes: Uint8Array): IpPacket | undefined {
  const version = (bytes[0] ?? 0) >> 4;
  if (version === 4) return readIpv4(bytes);
  return version === 6 ? readIpv6(bytes) : undefined;
}

/** The same packet with the extension headers of IPv6 passed over that its payload begins with (RFC 8200 §4). */
export function withoutExtensions(packet: IpPacket): IpPacket {
  let { protocol, payload, fragment } = packet;
  while (!fragment?.offset && EXTENSIONS.has(protocol) && payload.length >= 8) {
    if (protocol === FRAGMENT) fragment = fragmentOf(payload);
    const length = lengthOfExtension(protocol, payload);
    protocol = payload[0] ?? 0;
    payload = payload.subarray(length);
    // What follows in a piece is a part of what can be read when all pieces are there.
    if (fragment) break;
  }
  return { ...packet, protocol, payload, ...(fragment && { fragment }) };
}

const FRAGMENT = 44;
const AUTHENTICATION = 51;
/** Hop-by-hop options, routing, fragment, authentication, destination options, mobility, HIP, shim6. */
const EXTENSIONS: ReadonlySet<number> = new Set([0, 43, FRAGMENT, AUTHENTICATION, 60, 135, 139, 140]);

function readIpv4(bytes: Uint8Array): IpPacket | undefined {
  const header = ((bytes[0] ?? 0) & 0xf) * 4;
  const length = uint16(bytes, 2) || bytes.length;
  if (header < 20 || bytes.length < header || length < header) return undefined;
  const flags = uint16(bytes, 6);
  const fragment = { id: uint16(bytes, 4), offset: (flags & 0x1fff) * 8, more: (flags & 0x2000) !== 0 };
  return {
    source: bytes.subarray(12, 16),
    destination: bytes.subarray(16, 20),
    protocol: bytes[9] ?? 0,
    payload: bytes.subarray(header, length),
    whole: length <= bytes.length,
    ...((fragment.more || fragment.offset > 0) && { fragment }),
  };
}

function readIpv6(bytes: Uint8Array): IpPacket | undefined {
  if (bytes.length < IPV6_HEADER) return undefined;
  const end = IPV6_HEADER + (uint16(bytes, 4) || bytes.length - IPV6_HEADER);
  return withoutExtensions({
    source: bytes.subarray(8, 24),
    destination: bytes.subarray(24, 40),
    protocol: bytes[6] ?? 0,
    payload: bytes.subarray(IPV6_HEADER, end),
    whole: end <= bytes.length,
  });
}

const IPV6_HEADER = 40;

function fragmentOf(header: Uint8Array): Fragment | undefined {
  const place = uint16(header, 2);
  const fragment = { id: uint32(header, 4), offset: place & 0xfff8, more: (place & 1) !== 0 };
  return fragment.more || fragment.offset > 0 ? fragment : undefined;
}

function lengthOfExtension(protocol: number, header: Uint8Array): number {
  const length = header[1] ?? 0;
  if (protocol === FRAGMENT) return 8;
  return protocol === AUTHENTICATION ? (length + 2) * 4 : (length + 1) * 8;
}
