import type { IpPacket } from './ip';
import { endpoint } from './ip-address';
import { uint16, uint32 } from './network-order';

/** A segment and its ends (RFC 9293 §3.1). */
export interface Segment {
  readonly source: string;
  readonly destination: string;
  /** Number of its first byte in the stream, modulo 2**32; that of SYN counts as one. */
  readonly sequence: number;
  readonly syn: boolean;
  readonly payload: Uint8Array;
}

export const TCP = 6;

/**
 *     13 c4 13 ea  … sequence number  … acknowledgment  80 18 …
 *     ^ ports                                           ^ length of the header in words, then flags
 */
export function readTcp({ source, destination, payload: bytes }: IpPacket): Segment | undefined {
  const header = ((bytes[12] ?? 0) >> 4) * 4;
  if (header < 20 || bytes.length < header) return undefined;
  return {
    source: endpoint(source, uint16(bytes, 0)),
    destination: endpoint(destination, uint16(bytes, 2)),
    sequence: uint32(bytes, 4),
    syn: ((bytes[13] ?? 0) & SYN) !== 0,
    payload: bytes.subarray(header),
  };
}

const SYN = 0x02;
