import { type Ends, turned } from './end';
import { flag, tcpSegment } from './tcp-segment';

/** A connection, as whoever writes it down keeps it; its segments go to `emit` with their direction. It is written to. */
export interface TcpConnection {
  readonly opener: Side;
  readonly accepter: Side;
}

/** One end: its own way out, the number of the byte that it sends next, and that of the byte that it waits for. */
export interface Side {
  readonly ends: Ends;
  next: number;
  awaited: number;
}

export type Emit = (ends: Ends, segment: Uint8Array) => void;

/** The most that a segment carries, so that a packet of either version of IP fits into a frame of Ethernet. */
const MOST = 1440;

/** Two that follow each other between the same ends have to begin with different numbers; these are far apart. */
const BETWEEN_CONNECTIONS = 0x0100_0000;
const BETWEEN_SIDES = 0x0080_0000;

/** Who asks, before anybody answered: SYN. `number` counts the connections of a capture. */
export function requested(ends: Ends, number: number, emit: Emit): TcpConnection {
  const [a, b] = [number * BETWEEN_CONNECTIONS, number * BETWEEN_CONNECTIONS + BETWEEN_SIDES];
  const opener: Side = { ends, next: a, awaited: b + 1 };
  emit(ends, tcpSegment(ends, { sequence: a, acknowledgment: 0, flags: flag.syn }));
  opener.next++;
  return { opener, accepter: { ends: turned(ends), next: b, awaited: a + 1 } };
}

/** The answer and its answer: SYN and ACK, ACK (RFC 9293 §3.5). */
export function accepted({ opener, accepter }: TcpConnection, emit: Emit): void {
  say(accepter, flag.syn | flag.ack, emit);
  accepter.next++;
  say(opener, flag.ack, emit);
}

/** Sends bytes, in as many segments as they need; returns the number of the byte behind them. */
export function sendOver(from: Side, bytes: Uint8Array, emit: Emit): number {
  for (let at = 0; at < bytes.length; at += MOST) {
    const part = bytes.subarray(at, at + MOST);
    const flags = flag.ack | (at + MOST >= bytes.length ? flag.push : 0);
    emit(
      from.ends,
      tcpSegment(from.ends, { sequence: from.next, acknowledgment: from.awaited, flags }, part),
    );
    from.next += part.length;
  }
  return from.next;
}

/** All bytes before that one are there. */
export function acknowledge(by: Side, upTo: number, emit: Emit): void {
  if (upTo <= by.awaited) return;
  by.awaited = upTo;
  say(by, flag.ack, emit);
}

/** One end closes it, and so does the other (RFC 9293 §3.6). */
export function closed(closer: Side, other: Side, emit: Emit): void {
  say(closer, flag.fin | flag.ack, emit);
  closer.next++;
  other.awaited = closer.next;
  say(other, flag.fin | flag.ack, emit);
  other.next++;
  closer.awaited = other.next;
  say(closer, flag.ack, emit);
}

/** One end knows nothing of the connection (any more). */
export function reset(by: Side, emit: Emit): void {
  say(by, flag.rst | flag.ack, emit);
}

function say({ ends, next, awaited }: Side, flags: number, emit: Emit): void {
  emit(ends, tcpSegment(ends, { sequence: next, acknowledgment: awaited, flags }));
}
