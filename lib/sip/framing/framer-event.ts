import { textOf } from '../bytes';
import type { Message, SyntaxProblem } from '../message';

/** What a transport delivered, in the order in which it stands there. */
export type FramerEvent = FramedMessage | PassedOver | KeepAlive;

/** Bytes, and where they stand: `at` counts from the first byte of the connection; 0 for a datagram or a frame. */
interface Stretch {
  readonly at: number;
  readonly bytes: Uint8Array;
  /** The bytes as `textOf` reads them. Spans of problems are UTF-16 offsets into it. */
  readonly text: string;
  /**
   * What was wrong with the framing, and how the framer went on. The rule of each explains it; what is wrong with the
   * message itself is not among it.
   */
  readonly problems: readonly SyntaxProblem[];
}

/** One message, whole, without anything before or after it. */
export interface FramedMessage extends Stretch {
  readonly kind: 'message';
  /** What `parse` makes of the text. */
  readonly message: Message;
}

/** Bytes that are no message, or only the first part of one; they were passed over. */
export interface PassedOver extends Stretch {
  readonly kind: 'problem';
}

/** Between messages a double CRLF asks for a single one, which answers it (RFC 5626 §4.4.1). */
export type KeepAlive =
  | { readonly kind: 'ping'; readonly at: number }
  | { readonly kind: 'pong'; readonly at: number };

/** A message with all of its text, `head` being what `parse` made of it up to the empty line, or further. */
export function framedMessage(
  at: number,
  bytes: Uint8Array,
  text: string,
  head: Message,
  problems: readonly SyntaxProblem[],
): FramedMessage {
  // The parser does not look into the body, so that nothing else changes with it.
  const message = { ...head, text, body: { from: head.body.from, to: text.length } };
  return { kind: 'message', at, bytes, text, message, problems };
}

export function passedOver(
  at: number,
  bytes: Uint8Array,
  problemOf: (text: string) => SyntaxProblem,
): PassedOver {
  const text = textOf(bytes);
  return { kind: 'problem', at, bytes, text, problems: [problemOf(text)] };
}
