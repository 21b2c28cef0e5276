/** Packets and capture files for tests, made from the outside in: bytes of all protocols around a payload, no checksums. */

export interface Ends {
  /** `192.0.2.1:5060` or `[2001:db8::1]:5060`. */
  readonly source: string;
  readonly destination: string;
}

/** A captured frame; `time` in ns since 1970. */
export interface Frame {
  readonly bytes: Uint8Array;
  readonly time?: bigint;
  readonly link?: number;
}

export const ends: Ends = { source: '192.0.2.1:5060', destination: '192.0.2.2:5080' };
export const ends6: Ends = { source: '[2001:db8::1]:5060', destination: '[2001:db8::2:0:0:9]:5080' };

/** Bytes, and stretches of them, one after the other. */
export function bytes(...parts: readonly (number | Uint8Array)[]): Uint8Array {
  return joined(parts.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : part)));
}

/** A number in network order. */
export function u16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value);
}

export function u32(value: number): Uint8Array {
  return bytes(u16(Math.floor(value / 0x10000) & 0xffff), u16(value & 0xffff));
}

/** A whole IP packet with a datagram. */
export function udpPacket(between: Ends, payload: Uint8Array): Uint8Array {
  return ipPacket(between, 17, udpDatagram(between, payload));
}

export function udpDatagram(between: Ends, payload: Uint8Array): Uint8Array {
  return bytes(ports(between), u16(8 + payload.length), u16(0), payload);
}

/** A whole IP packet with a segment. */
export function tcpPacket(between: Ends, sequence: number, payload: Uint8Array, isSyn = false): Uint8Array {
  const flags = isSyn ? 0x02 : 0x18;
  const head = [ports(between), u32(sequence), u32(0), 0x50, flags, u16(1024), u32(0)];
  return ipPacket(between, 6, bytes(...head, payload));
}

export interface Piece {
  readonly id: number;
  readonly offset: number;
  readonly more: boolean;
}

export function ipPacket(between: Ends, protocol: number, payload: Uint8Array, piece?: Piece): Uint8Array {
  const [source, destination] = [address(between.source), address(between.destination)];
  if (source.length === 16) {
    const [next, inner] = piece ? [44, bytes(fragmentHeader(protocol, piece), payload)] : [protocol, payload];
    return bytes(0x60, 0, 0, 0, u16(inner.length), next, 64, source, destination, inner);
  }
  const { id, offset, more } = piece ?? { id: 0, offset: 0, more: false };
  const place = (more ? 0x2000 : 0) | (offset / 8);
  return bytes(
    0x45,
    0,
    u16(20 + payload.length),
    u16(id),
    u16(place),
    64,
    protocol,
    u16(0),
    source,
    destination,
    payload,
  );
}

function fragmentHeader(protocol: number, { id, offset, more }: Piece): Uint8Array {
  return bytes(protocol, 0, u16(offset | (more ? 1 : 0)), u32(id));
}

/** The payload of an IP packet in pieces of `size` bytes, a multiple of eight. */
export function fragmentsOf(
  between: Ends,
  protocol: number,
  payload: Uint8Array,
  size: number,
  id = 7,
): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(payload.length / size) }, (_, index) => {
    const offset = index * size;
    const more = offset + size < payload.length;
    return ipPacket(between, protocol, payload.subarray(offset, offset + size), { id, offset, more });
  });
}

/** A frame of Ethernet around an IP packet. */
export function ethernet(ip: Uint8Array): Uint8Array {
  return bytes(new Uint8Array(12), u16(ip[0] === 0x60 ? 0x86dd : 0x0800), ip);
}

export interface Style {
  readonly littleEndian?: boolean;
  readonly nanoseconds?: boolean;
  readonly link?: number;
}

export function pcapFile(
  frames: readonly Frame[],
  { littleEndian = true, nanoseconds = false, link = 1 }: Style = {},
): Uint8Array {
  const write = writer(littleEndian);
  const header = [
    write(4, nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4),
    write(2, 2),
    write(2, 4),
    write(4, 0),
    write(4, 0),
  ];
  return joined([
    ...header,
    write(4, 65535),
    write(4, link),
    ...frames.flatMap(({ bytes: frame, time = 0n }) => {
      const fraction = Number(time % 1_000_000_000n);
      const ticks = nanoseconds ? fraction : Math.floor(fraction / 1000);
      return [
        write(4, Number(time / 1_000_000_000n)),
        write(4, ticks),
        write(4, frame.length),
        write(4, frame.length),
        frame,
      ];
    }),
  ]);
}

/** A section with one interface for each link type of the frames, and times in ns. */
export function pcapngFile(frames: readonly Frame[], littleEndian = true): Uint8Array {
  const links = [...new Set(frames.map(({ link = 1 }) => link))];
  const inNs = pcapngOption(9, Uint8Array.of(9), littleEndian);
  return joined([
    sectionHeader(littleEndian),
    ...links.map((link) => interfaceBlock(link, littleEndian, inNs)),
    ...frames.map(({ bytes: frame, time = 0n, link = 1 }) =>
      packetBlock(links.indexOf(link), time, frame, littleEndian),
    ),
  ]);
}

export function sectionHeader(littleEndian: boolean): Uint8Array {
  const write = writer(littleEndian);
  const body = bytes(
    write(4, 0x1a2b3c4d),
    write(2, 1),
    write(2, 0),
    write(4, 0xffffffff),
    write(4, 0xffffffff),
  );
  return pcapngBlock(0x0a0d0d0a, body, littleEndian);
}

export function interfaceBlock(
  link: number,
  littleEndian: boolean,
  options: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const write = writer(littleEndian);
  return pcapngBlock(1, bytes(write(2, link), write(2, 0), write(4, 0), options), littleEndian);
}

export function pcapngOption(code: number, value: Uint8Array, littleEndian: boolean): Uint8Array {
  const write = writer(littleEndian);
  return bytes(write(2, code), write(2, value.length), padded(value));
}

/** An enhanced packet block; `ticks` are those of the interface. */
export function packetBlock(id: number, ticks: bigint, frame: Uint8Array, littleEndian: boolean): Uint8Array {
  const write = writer(littleEndian);
  const [high, low] = [Number(ticks >> 32n), Number(ticks & 0xffffffffn)];
  const head = [write(4, id), write(4, high), write(4, low), write(4, frame.length), write(4, frame.length)];
  return pcapngBlock(6, bytes(...head, padded(frame)), littleEndian);
}

export function pcapngBlock(type: number, body: Uint8Array, littleEndian: boolean): Uint8Array {
  const write = writer(littleEndian);
  const length = write(4, body.length + 12);
  return joined([write(4, type), length, body, length]);
}

/** A frame of a WebSocket, masked as a client does if there is a mask. */
export function webSocketFrame(first: number, payload: Uint8Array, mask?: Uint8Array): Uint8Array {
  const { length } = payload;
  const isMasked = mask ? 0x80 : 0;
  const size =
    length < 126
      ? bytes(isMasked | length)
      : length < 65536
        ? bytes(isMasked | 126, u16(length))
        : bytes(isMasked | 127, u32(0), u32(length));
  return joined([
    Uint8Array.of(first),
    size,
    ...(mask ? [mask, payload.map((byte, at) => byte ^ (mask[at & 3] ?? 0))] : [payload]),
  ]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function writer(littleEndian: boolean) {
  return (size: 2 | 4, value: number): Uint8Array => {
    const view = new DataView(new ArrayBuffer(size));
    if (size === 2) view.setUint16(0, value, littleEndian);
    else view.setUint32(0, value, littleEndian);
    return new Uint8Array(view.buffer);
  };
}

function padded(value: Uint8Array): Uint8Array {
  return joined([value, new Uint8Array((4 - (value.length % 4)) % 4)]);
}

function ports({ source, destination }: Ends): Uint8Array {
  return bytes(u16(portOf(source)), u16(portOf(destination)));
}

function portOf(end: string): number {
  return Number(end.slice(end.lastIndexOf(':') + 1));
}

function address(end: string): Uint8Array {
  const host = end.slice(0, end.lastIndexOf(':'));
  if (!host.startsWith('[')) return Uint8Array.from(host.split('.').map(Number));
  const [before = '', behind = ''] = host.slice(1, -1).split('::');
  const groups = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [groups(before), groups(behind)];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => 0);
  return bytes(...[...first, ...zeros, ...last].map(u16));
}
