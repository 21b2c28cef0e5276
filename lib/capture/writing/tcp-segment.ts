import type { Ends } from './end';
import { transportChecksum } from './ip-packets';
import { joined, uint16Octets, uint32Octets } from './octets';

export const TCP = 6;

/** Flags of a segment (RFC 9293 §3.1). */
export const flag = { fin: 0x01, syn: 0x02, rst: 0x04, push: 0x08, ack: 0x10 } as const;

export interface SegmentHead {
  /** Numbers modulo 2**32. */
  readonly sequence: number;
  readonly acknowledgment: number;
  readonly flags: number;
}

/** A segment without options. */
export function tcpSegment(
  ends: Ends,
  { sequence, acknowledgment, flags }: SegmentHead,
  payload: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const segment = joined(
    [...uint16Octets(ends.source.port), ...uint16Octets(ends.destination.port)],
    [...uint32Octets(sequence), ...uint32Octets(acknowledgment)],
    [WORDS_OF_HEADER << 4, flags, ...uint16Octets(WINDOW), 0, 0, 0, 0],
    payload,
  );
  segment.set(uint16Octets(transportChecksum(ends, TCP, segment)), 16);
  return segment;
}

const WORDS_OF_HEADER = 5;
const WINDOW = 65_535;
