import { uint16 } from './network-order';

/**
 * How to find the IP packet in a frame, by the link type of the frame (the LINKTYPE numbers of tcpdump.org). Each gives the
 * bytes from the IP header on, which padding may follow, or undefined where the frame holds something else.
 */
export const linkLayers: ReadonlyMap<number, (frame: Uint8Array) => Uint8Array | undefined> = new Map([
  // NULL and LOOP: four bytes for the family of addresses, which the first half-byte of an IP packet says again.
  [0, (frame: Uint8Array) => frame.subarray(4)],
  [108, (frame) => frame.subarray(4)],
  // Ethernet: destination and source, then the type.
  [1, (frame) => behindType(frame, 12)],
  // RAW, as numbered in the file, and as BSD and OpenBSD number it.
  [101, (frame) => frame],
  [12, (frame) => frame],
  [14, (frame) => frame],
  // IPV4 and IPV6.
  [228, (frame) => frame],
  [229, (frame) => frame],
  // LINUX_SLL: the type comes last of 16 bytes.
  [113, (frame) => behindType(frame, 14)],
  // LINUX_SLL2: it comes first of 20.
  [276, (frame) => payloadOf(frame, uint16(frame, 0), 20)],
]);

/**
 *     … 81 00  00 64  08 00  45 …
 *       ^ type: VLAN  ^ type: IPv4
 */
function behindType(frame: Uint8Array, at: number): Uint8Array | undefined {
  return payloadOf(frame, uint16(frame, at), at + 2);
}

/** What stands at `at`, which is of that type; behind any number of VLAN tags. */
function payloadOf(frame: Uint8Array, type: number, at: number): Uint8Array | undefined {
  let [inner, from] = [type, at];
  while (VLAN_TAGS.has(inner)) {
    inner = uint16(frame, from + 2);
    from += 4;
  }
  if (inner === PPPOE_SESSION)
    return PPP_IP.has(uint16(frame, from + 6)) ? frame.subarray(from + 8) : undefined;
  return inner === IPV4 || inner === IPV6 ? frame.subarray(from) : undefined;
}

const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const VLAN_TAGS: ReadonlySet<number> = new Set([0x8100, 0x88a8, 0x9100]);
/** RFC 2516 §5, with the protocol of PPP behind its six bytes. */
const PPPOE_SESSION = 0x8864;
const PPP_IP: ReadonlySet<number> = new Set([0x0021, 0x0057]);
