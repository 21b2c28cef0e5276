import { lineEnd } from '../lines';

/**
 * True if the line that begins at `at` looks like the first line of a message (RFC 3261 §7.1, §7.2), whether or not it is
 * without fault: where framing was lost, a message begins again there. Lines that are longer than any start line are not
 * searched to their end.
 *
 *     SIP/2.0 401 Unauthorized
 *     ^
 */
export function isStartLine(text: string, at = 0): boolean {
  const start = text.slice(at, at + LONGEST_START_LINE);
  const line = start.slice(0, lineEnd(start, 0));
  return STATUS_LINE.test(line) || REQUEST_LINE.test(line);
}

/** In UTF-16 units, and in bytes. */
export const LONGEST_START_LINE = 4096;

const STATUS_LINE = /^SIP\/[0-9]\.[0-9] +[0-9]{3}(?![0-9])/i;
/** A colon cannot be the second word: `Subject : about SIP/2.0` is a header field. */
const REQUEST_LINE = /^[A-Za-z0-9\-.!%*_+`'~]+[ \t]+[^ \t:].*[ \t]SIP\/[0-9]\.[0-9][ \t]*$/i;
