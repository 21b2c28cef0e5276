import { counted } from '@/lib/text/counted';

/** One packet of a capture file. */
export interface Packet {
  /** What its first bytes are: a LINKTYPE number, such as 1 for Ethernet. */
  readonly link: number;
  /** ns since 1970; undefined where the file does not say. */
  readonly time: bigint | undefined;
  /** As much of it as was captured: a view of the file, not a copy. */
  readonly bytes: Uint8Array;
}

/** A form of capture file. */
export interface CaptureFormat {
  /** True if the file begins as such files do. */
  readonly recognises: (file: Uint8Array) => boolean;
  /**
   * Hands the packets of such a file to `visit`, one after the other. One sentence if the file is damaged or cut short:
   * then the packets before that place have been handed over. Takes time in proportion to the length of the file.
   */
  readonly read: (file: Uint8Array, visit: (packet: Packet) => void) => string | undefined;
}

/** Where a file stops making sense: behind so many packets, and so many bytes. */
export function damagedAfter(packets: number, bytes: number): string {
  return `The capture is damaged or cut short at byte ${bytes}, behind ${counted(packets, 'packet')}: what follows is left out.`;
}

export const NS_PER_SECOND = 1_000_000_000n;

/** The bytes of a file as numbers of either order. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
