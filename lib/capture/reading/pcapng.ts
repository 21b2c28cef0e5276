import { type CaptureFormat, damagedAfter, NS_PER_SECOND, type Packet, viewOf } from './packet';

/**
 * The newer capture file (draft-ietf-opsawg-pcapng): blocks that each begin and end with their length. A section header
 * says what the byte order is and forgets the interfaces of the section before; an interface description tells the link
 * type and the unit of time of the packets that name it. Blocks of other types, secrets of TLS among them, are passed over.
 *
 *     0a 0d 0d 0a  1c 00 00 00  4d 3c 2b 1a  01 00 00 00  ff ff ff ff ff ff ff ff  1c 00 00 00
 *     ^ type       ^ length     ^ byte order                                       ^ length again
 */
export const pcapng: CaptureFormat = {
  recognises: (file) => file.length >= 12 && orderOf(viewOf(file), 0) !== undefined,

  read(file, visit) {
    const view = viewOf(file);
    let section: Section = { view, file, littleEndian: true, interfaces: [] };
    let count = 0;
    let at = 0;
    while (at < file.length) {
      const begun = orderOf(view, at);
      if (begun !== undefined) section = { view, file, littleEndian: begun, interfaces: [] };
      const to = blockEnd(section, at);
      if (to === undefined) return damagedAfter(count, at);
      const packet = readBlock(section, at, to);
      if (packet) {
        visit(packet);
        count++;
      }
      at = to;
    }
    return undefined;
  },
};

/** What is known of the section that is being read. */
interface Section {
  readonly view: DataView;
  readonly file: Uint8Array;
  readonly littleEndian: boolean;
  readonly interfaces: Interface[];
}

interface Interface {
  readonly link: number;
  /** Most bytes that were kept of a packet; 0 for all. */
  readonly snapLength: number;
  readonly ticksPerSecond: bigint;
  /** Seconds to be added to its times. */
  readonly offset: bigint;
}

const SECTION_HEADER = 0x0a0d0d0a;
const BYTE_ORDER = 0x1a2b3c4d;
const block = { interface: 1, oldPacket: 2, simplePacket: 3, enhancedPacket: 6 } as const;
const option = { end: 0, resolution: 9, offset: 14 } as const;

/** Type and length, and the length again behind the body. */
const BEFORE_BODY = 8;
const BEHIND_BODY = 4;

/** True for little-endian, if a section header begins here. Its type reads the same in both orders. */
function orderOf(view: DataView, at: number): boolean | undefined {
  if (at + 12 > view.byteLength || view.getUint32(at) !== SECTION_HEADER) return undefined;
  return [true, false].find((littleEndian) => view.getUint32(at + 8, littleEndian) === BYTE_ORDER);
}

/** Where the block ends, on a multiple of four; undefined if it is no block or not all there. */
function blockEnd({ view, littleEndian }: Section, at: number): number | undefined {
  if (at + BEFORE_BODY > view.byteLength) return undefined;
  const length = view.getUint32(at + 4, littleEndian);
  const to = at + Math.ceil(length / 4) * 4;
  return length >= BEFORE_BODY + BEHIND_BODY && to <= view.byteLength ? to : undefined;
}

/** Notes an interface, or gives a packet. A block that is too short for what it is to hold gives nothing. */
function readBlock(section: Section, at: number, to: number): Packet | undefined {
  const { view, littleEndian, interfaces } = section;
  const from = at + BEFORE_BODY;
  const end = to - BEHIND_BODY;
  const number = (offset: number) => view.getUint32(from + offset, littleEndian);
  switch (view.getUint32(at, littleEndian)) {
    case block.interface:
      if (end - from >= 8) interfaces.push(readInterface(section, from, end));
      return undefined;
    case block.enhancedPacket:
      if (end - from < 20) return undefined;
      return packetOf(section, number(0), ticks(number(4), number(8)), from + 20, end, number(12));
    case block.oldPacket: {
      if (end - from < 20) return undefined;
      const id = view.getUint16(from, littleEndian);
      return packetOf(section, id, ticks(number(4), number(8)), from + 20, end, number(12));
    }
    case block.simplePacket: {
      if (end - from < 4) return undefined;
      const limit = interfaces[0]?.snapLength || Number.POSITIVE_INFINITY;
      return packetOf(section, 0, undefined, from + 4, end, Math.min(number(0), limit));
    }
    default:
      return undefined;
  }
}

function packetOf(
  { file, interfaces }: Section,
  id: number,
  time: bigint | undefined,
  from: number,
  end: number,
  length: number,
): Packet | undefined {
  const source = interfaces[id];
  if (!source) return undefined;
  const { link, ticksPerSecond, offset } = source;
  const bytes = file.subarray(from, Math.min(from + length, end));
  if (time === undefined) return { link, time, bytes };
  return { link, time: (time * NS_PER_SECOND) / ticksPerSecond + offset * NS_PER_SECOND, bytes };
}

function ticks(high: number, low: number): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** Link type, two bytes of nothing, snap length, then options: code, length, value filled up to a multiple of four. */
function readInterface({ view, littleEndian }: Section, from: number, end: number): Interface {
  let ticksPerSecond = 1_000_000n;
  let offset = 0n;
  let at = from + 8;
  while (at + 4 <= end) {
    const code = view.getUint16(at, littleEndian);
    const length = view.getUint16(at + 2, littleEndian);
    const value = at + 4;
    at = value + Math.ceil(length / 4) * 4;
    if (code === option.end || at > end) break;
    if (code === option.resolution && length === 1) ticksPerSecond = resolutionOf(view.getUint8(value));
    if (code === option.offset && length === 8) offset = view.getBigInt64(value, littleEndian);
  }
  const link = view.getUint16(from, littleEndian);
  return { link, snapLength: view.getUint32(from + 4, littleEndian), ticksPerSecond, offset };
}

/** A negative power of 2 where the highest bit is set, of 10 otherwise. */
function resolutionOf(byte: number): bigint {
  return byte & 0x80 ? 1n << BigInt(byte & 0x7f) : 10n ** BigInt(byte);
}
