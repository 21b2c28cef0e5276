import { type IpPacket, withoutExtensions } from './ip';
import { NS_PER_SECOND } from './packet';

/** Datagrams of which some pieces have come, by their addresses and their id. It is written to. */
export type Fragments = Map<string, Pieces>;

interface Pieces {
  /** When the first of them came, in ns. */
  readonly since: bigint;
  /** By the offset of each. */
  readonly byOffset: Map<number, Uint8Array>;
  /** Bytes of all pieces. */
  received: number;
  /** Bytes of the datagram, once its last piece has come. */
  length: number | undefined;
}

/**
 * Puts fragments together (RFC 791 §3.2, RFC 8200 §4.5): gives the packet itself if it is none, the whole one with its last
 * piece, in whatever order they come, and undefined until then. Pieces that overlap are an error or an attack: their
 * datagram is dropped (RFC 5722 §3). Pieces are views until all of them are there, so that lengths that lie cost nothing.
 */
export function reassembled(fragments: Fragments, packet: IpPacket, time: bigint): IpPacket | undefined {
  const { fragment, payload, protocol } = packet;
  if (!fragment) return packet;
  if (!packet.whole) return undefined;
  const key = `${packet.source}>${packet.destination} ${protocol} ${fragment.id}`;
  const pieces = piecesOf(fragments, key, time);
  pieces.received += payload.length - (pieces.byOffset.get(fragment.offset)?.length ?? 0);
  pieces.byOffset.set(fragment.offset, payload);
  if (!fragment.more) pieces.length = fragment.offset + payload.length;
  if (pieces.length === undefined || pieces.received < pieces.length) return undefined;
  fragments.delete(key);
  const joined = join(pieces, pieces.length);
  if (!joined) return undefined;
  const { fragment: _, ...whole } = packet;
  return withoutExtensions({ ...whole, payload: joined });
}

/** Ids are used again: pieces that have waited longer than this belong to another datagram (RFC 8200 §4.5). */
const LONGEST_WAIT = 60n * NS_PER_SECOND;

function piecesOf(fragments: Fragments, key: string, time: bigint): Pieces {
  const found = fragments.get(key);
  if (found && time - found.since <= LONGEST_WAIT) return found;
  const pieces: Pieces = { since: time, byOffset: new Map(), received: 0, length: undefined };
  fragments.set(key, pieces);
  return pieces;
}

function join({ byOffset, received }: Pieces, length: number): Uint8Array | undefined {
  if (received !== length) return undefined;
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const piece = byOffset.get(at);
    if (!piece?.length) return undefined;
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
