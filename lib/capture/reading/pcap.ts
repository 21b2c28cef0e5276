import { type CaptureFormat, damagedAfter, NS_PER_SECOND, viewOf } from './packet';

/**
 * The classic capture file of libpcap: a header of 24 bytes, and before each packet one of 16 (seconds, fraction of a
 * second, bytes captured, bytes on the wire). Who wrote it used the byte order of the machine, which the first four bytes
 * show, along with the unit of the fractions.
 *
 *     d4 c3 b2 a1  02 00 04 00  00 00 00 00  00 00 00 00  ff ff 00 00  01 00 00 00
 *     ^ magic number                                                   ^ link type
 */
export const pcap: CaptureFormat = {
  recognises: (file) => layoutOf(file) !== undefined,

  read(file, visit) {
    const layout = layoutOf(file);
    if (!layout || file.length < FILE_HEADER) return damagedAfter(0, 0);
    const { littleEndian, nsPerTick } = layout;
    const view = viewOf(file);
    // The upper half may tell how long the checksum behind each frame is.
    const link = view.getUint32(20, littleEndian) & 0xffff;
    let count = 0;
    let at = FILE_HEADER;
    while (at < file.length) {
      const from = at + PACKET_HEADER;
      const to = from <= file.length ? from + view.getUint32(at + 8, littleEndian) : Number.POSITIVE_INFINITY;
      if (to > file.length) return damagedAfter(count, at);
      const seconds = BigInt(view.getUint32(at, littleEndian));
      const ticks = BigInt(view.getUint32(at + 4, littleEndian));
      visit({ link, time: seconds * NS_PER_SECOND + ticks * nsPerTick, bytes: file.subarray(from, to) });
      count++;
      at = to;
    }
    return undefined;
  },
};

interface Layout {
  readonly littleEndian: boolean;
  readonly nsPerTick: bigint;
}

const FILE_HEADER = 24;
const PACKET_HEADER = 16;
const MICROSECONDS = 0xa1b2c3d4;
const NANOSECONDS = 0xa1b23c4d;

function layoutOf(file: Uint8Array): Layout | undefined {
  if (file.length < 4) return undefined;
  for (const littleEndian of [true, false]) {
    const magic = viewOf(file).getUint32(0, littleEndian);
    if (magic === MICROSECONDS) return { littleEndian, nsPerTick: 1000n };
    if (magic === NANOSECONDS) return { littleEndian, nsPerTick: 1n };
  }
  return undefined;
}
