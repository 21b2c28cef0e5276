import { byteLength } from '@/lib/sip/bytes';
import { announcedLength } from '@/lib/sip/framing/announced-length';
import type { Located, Message } from '@/lib/sip/message';
import { slice } from '@/lib/text/span';
import type { Finding } from '../rule';
import { replaceBy } from './fixes';

/**
 * Says that Content-Length is not the length of the body, if `isWrong` says so of the two numbers of bytes. Nothing is said
 * where Content-Length cannot be read or contradicts itself, which other rules report.
 */
export function wrongLength(
  message: Message,
  isWrong: (announced: number, found: number) => boolean,
): readonly Finding[] {
  const announced = announcedLength(message);
  if (announced.kind !== 'stated') return [];
  const body = slice(message.text, message.body);
  const bytes = byteLength(body);
  const { value } = announced.length;
  if (!isWrong(value, bytes) || value === bytes + lostLineEnds(body)) return [];
  return [findingAt(announced.length, bytes)];
}

/**
 * How many CR a text has lost: editors and web pages make LF of CRLF, so that the body of a message that was copied from there
 * is one byte shorter for each line.
 */
export function lostLineEnds(text: string): number {
  return text.includes('\r') ? 0 : text.split('\n').length - 1;
}

function findingAt(length: Located<number>, bytes: number): Finding {
  return {
    from: length.from,
    to: length.to,
    message: `Expected ${bytes}, the length of the body in bytes, found ${length.value}`,
    fix: replaceBy(`Write ${bytes}`, length, String(bytes)),
  };
}
