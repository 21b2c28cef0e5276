import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import { type Fault, repairable } from './fault';
import { endOfRun, HEX, isIn, PERCENT, startOfRun, WHITE } from './uri-characters';

/** Reports a fault as one of the URI. */
export function reportUriFault(cursor: Cursor, fault: Fault | undefined): void {
  if (fault) cursor.problem('uri-form', fault.from, fault.to, fault.message, fault.fix);
}

/**
 * Reports, in a part of a URI where escapes may stand, percent signs that begin none, and stretches of characters that
 * may stand there only as escapes. `where`: `a user`.
 *
 *     sip:bob#1@biloxi.example.com
 *         ^
 */
export function reportUnescaped(cursor: Cursor, part: Span, allowed: number, where: string): void {
  const { text } = cursor;
  const { to } = part;
  let at = endOfRun(text, part.from, to, allowed | WHITE);
  while (at < to && !cursor.isFull) {
    const end = startOfRun(text, at, to, allowed | WHITE | PERCENT);
    if (end > at) reportUriFault(cursor, reservedFault(text, at, end, where));
    at = passEscapes(cursor, end, to);
    at = endOfRun(text, at, to, allowed | WHITE);
  }
}

/**
 * Reports, in a part where no escape may stand, stretches of characters that are in none of the sets.
 *
 *     tel:+1-800-FLOWERS
 *         ^
 */
export function reportStrange(cursor: Cursor, part: Span, allowed: number, message: string): void {
  const { text } = cursor;
  let at = endOfRun(text, part.from, part.to, allowed | WHITE);
  while (at < part.to) {
    const end = startOfRun(text, at, part.to, allowed | WHITE);
    cursor.problem('uri-form', at, end, message);
    at = endOfRun(text, end, part.to, allowed | WHITE);
  }
}

/** True for a part in which white space stands, which is reported and leaves open what is meant. */
export function hasWhiteSpace(text: string, { from, to }: Span): boolean {
  return startOfRun(text, from, to, WHITE) < to;
}

/**
 * `escaped = "%" HEXDIG HEXDIG`
 *
 *     sip:100%@biloxi.example.com
 *            ^
 */
function passEscapes(cursor: Cursor, from: number, to: number): number {
  const { text } = cursor;
  let at = from;
  while (at < to && isIn(text.charCodeAt(at), PERCENT)) {
    if (at + 3 <= to && endOfRun(text, at + 1, at + 3, HEX) === at + 3) at += 3;
    else {
      const message = 'Expected two hexadecimal digits after the percent sign, which itself is written %25';
      reportUriFault(cursor, repairable(at, at + 1, message, 'Write it as %25', '%25'));
      at++;
    }
  }
  return at;
}

function reservedFault(text: string, from: number, to: number, where: string): Fault {
  const run = text.slice(from, to);
  // For half of a pair, and for what stands in the place of bytes that were no UTF-8, there is no right escape.
  if (/[\p{Surrogate}\uFFFD]/u.test(run))
    return { from, to, message: `Expected no broken character in ${where}` };
  const [first = ''] = run;
  const message = `Expected ${encodeURIComponent(first)} here: ${where} may hold such a character only as an escape`;
  return repairable(from, to, message, 'Write it as an escape', encodeURIComponent(run));
}
