import { type Span, slice } from '@/lib/text/span';
import { byteLength } from '../bytes';
import { contentLength } from '../headers/content-length';
import type { Message } from '../message';
import { firstOf } from '../values-of';

/**
 * The body as far as Content-Length counts it, in bytes (RFC 3261 §18.3, §20.14): what a datagram has beyond that is
 * discarded, a character of which not all bytes are counted with it. All that there is, where less is there than
 * announced, or nothing is announced that can be read.
 *
 *     Content-Length: 5⏎⏎v=0⏎o=alice …
 *                         ^^^^
 */
export function framedBody(message: Message): Span {
  const { text, body } = message;
  const announced = firstOf(message, contentLength)?.value ?? Number.NaN;
  const rest = slice(text, body);
  if (Number.isNaN(announced) || announced >= byteLength(rest)) return body;
  let left = announced;
  let to = body.from;
  for (const character of rest) {
    left -= byteLength(character);
    if (left < 0) break;
    to += character.length;
  }
  return { from: body.from, to };
}
