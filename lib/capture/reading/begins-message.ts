import { textOf } from '@/lib/sip/bytes';
import { isStartLine, LONGEST_START_LINE } from '@/lib/sip/framing/is-start-line';
import { isLineEnd } from '@/lib/sip/lines';

/**
 * True if bytes begin with the start line of a SIP message, perhaps behind line ends (RFC 3261 §7.5): that, and no port,
 * tells SIP from all else that travels. Media, which most datagrams of a call are, is told apart by its first byte.
 */
export function beginsMessage(bytes: Uint8Array): boolean {
  let from = 0;
  while (from < LONGEST_GAP && isLineEnd(bytes[from] ?? 0)) from++;
  const first = bytes[from] ?? 0;
  if (first <= SPACE || first >= DELETE) return false;
  return isStartLine(textOf(bytes.subarray(from, from + LONGEST_START_LINE)));
}

const LONGEST_GAP = 64;
const SPACE = 0x20;
const DELETE = 0x7f;
