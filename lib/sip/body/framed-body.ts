import { type Span, slice } from '@/lib/text/span';
import { byteLength } from '../bytes';
import { announcedLength } from '../framing/announced-length';
import type { Message } from '../message';

/**
 * The body as far as Content-Length counts it, in bytes (RFC 3261 §18.3, §20.14): what a datagram has beyond that is
 * discarded, a character of which not all bytes are counted with it. All that there is, where less is there than
 * announced, or nothing is announced that can be read, or two numbers that differ.
 *
 *     Content-Length: 5⏎⏎v=0⏎o=alice …
 *                         ^^^^
 */
export function framedBody(message: Message): Span {
  const { text, body } = message;
  const announced = announcedLength(message);
  const rest = slice(text, body);
  if (announced.kind !== 'stated' || announced.length.value >= byteLength(rest)) return body;
  let left = announced.length.value;
  let to = body.from;
  for (const character of rest) {
    left -= byteLength(character);
    if (left < 0) break;
    to += character.length;
  }
  return { from: body.from, to };
}
