import { isNumberUpTo } from './bounded-number';
import type { Fault } from './fault';
import { DIGIT, endOfRun } from './uri-characters';

/**
 * What is wrong with an IPv4 address that is the stretch [from, to); undefined if nothing is. A leading zero, which RFC
 * 3261 allowed, is a fault since RFC 5954 §4.1.
 *
 *     192.0.2.4
 *     ^
 */
export function ipv4Fault(text: string, from: number, to: number): Fault | undefined {
  let at = from;
  for (let count = 1; count <= 4; count++) {
    const end = endOfRun(text, at, to, DIGIT);
    const isFollowed = count === 4 ? end === to : end < to && text.charCodeAt(end) === DOT;
    if (end === at || !isFollowed) return noAddress(from, to);
    const message = numberFault(text, at, end);
    if (message) return { from: at, to: end, message };
    at = end + 1;
  }
  return undefined;
}

function noAddress(from: number, to: number): Fault {
  return { from, to, message: 'Expected a host name, or an IPv4 address of four numbers from 0 to 255' };
}

function numberFault(text: string, from: number, to: number): string | undefined {
  if (to - from > 1 && text.charCodeAt(from) === ZERO) return LEADING_ZERO;
  return isNumberUpTo(255, text, from, to) ? undefined : 'Expected a number from 0 to 255 in an IPv4 address';
}

const LEADING_ZERO = 'Expected no leading zero in an IPv4 address: some read such a number as octal';
const DOT = 0x2e;
const ZERO = 0x30;
