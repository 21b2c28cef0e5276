import type { IpPacket } from './ip';
import { endpoint } from './ip-address';
import { uint16 } from './network-order';

/** A datagram and its ends (RFC 768). */
export interface Datagram {
  readonly source: string;
  readonly destination: string;
  readonly payload: Uint8Array;
}

export const UDP = 17;

/** What a UDP packet carries; `isWanted` says of the payload whether the rest is worth the effort. */
export function readUdp(packet: IpPacket, isWanted: (payload: Uint8Array) => boolean): Datagram | undefined {
  const { payload: bytes } = packet;
  // As for IP, a length of 0 leaves it open.
  const payload = bytes.subarray(HEADER, uint16(bytes, 4) || bytes.length);
  if (bytes.length < HEADER || !isWanted(payload)) return undefined;
  return {
    source: endpoint(packet.source, uint16(bytes, 0)),
    destination: endpoint(packet.destination, uint16(bytes, 2)),
    payload,
  };
}

const HEADER = 8;
