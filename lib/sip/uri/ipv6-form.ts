import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import { type Fault, repairable } from './fault';
import { ipv4Fault } from './ipv4-form';
import { DIGIT, endOfRun, HEX } from './uri-characters';

/**
 * What is wrong with an IPv6 address that is the stretch [from, to), without its brackets; undefined if nothing is
 * (`IPv6address`, RFC 3986 §3.2.2, which RFC 5954 §4.1 puts in the place of that of RFC 3261).
 */
export function ipv6Fault(text: string, from: number, to: number): Fault | undefined {
  return read(text, from, to).fault;
}

/** The eight numbers of an IPv6 address, however it is written; undefined for what is none. */
export function ipv6Groups(text: string): readonly number[] | undefined {
  const { head, tail, fault } = read(text, 0, text.length);
  if (fault) return undefined;
  const zeros = new Array<number>(GROUPS - head.length - tail.length).fill(0);
  return [...head, ...zeros, ...tail];
}

/** The groups before and behind the two colons that stand for zeros. */
interface Ipv6Address {
  readonly head: readonly number[];
  readonly tail: readonly number[];
  readonly fault: Fault | undefined;
}

const GROUPS = 8;

/**
 *     2001:db8::192.0.2.4
 *     ^
 */
function read(text: string, from: number, to: number): Ipv6Address {
  const head: number[] = [];
  const tail: number[] = [];
  const gap = doubleColon(text, from, to);
  const fault =
    readGroups(text, from, { from, to: gap }, gap === to, head) ??
    readGroups(text, from, { from: Math.min(gap + 2, to), to }, true, tail) ??
    lengthFault(from, to, gap < to, head.length + tail.length);
  return { head, tail, fault };
}

/** Offset of the first `::`, or `to`. */
function doubleColon(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !(isColon(text, at) && at + 1 < to && isColon(text, at + 1))) at++;
  return at;
}

/**
 * Groups with one colon between them; the last one may be an IPv4 address, which counts for two.
 *
 *     2001:db8::ffff:192.0.2.4
 *               ^
 */
function readGroups(
  text: string,
  addressFrom: number,
  { from, to }: Span,
  mayEndInIpv4: boolean,
  groups: number[],
): Fault | undefined {
  let at = from;
  while (at < to) {
    const end = nextColon(text, at, to);
    const isIpv4 = mayEndInIpv4 && end === to && beginsLikeIpv4(text, at, to);
    const fault = isIpv4 ? ipv4Fault(text, at, to) : groupFault(text, addressFrom, at, end);
    if (fault) return fault;
    const group = text.slice(at, end);
    groups.push(...(isIpv4 ? ipv4Groups(group) : [Number.parseInt(group, 16)]));
    if (end === to - 1) return loneColon(end);
    at = end + 1;
  }
  return undefined;
}

function beginsLikeIpv4(text: string, from: number, to: number): boolean {
  const digitsEnd = endOfRun(text, from, to, DIGIT);
  return digitsEnd < to && text.charCodeAt(digitsEnd) === DOT;
}

function ipv4Groups(address: string): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

function groupFault(text: string, addressFrom: number, from: number, to: number): Fault | undefined {
  if (from === to) return emptyGroupFault(text, addressFrom, from);
  const digitsEnd = endOfRun(text, from, to, HEX);
  if (digitsEnd < to) {
    const message = 'Expected only hexadecimal digits and colons in an IPv6 address';
    return { from: digitsEnd, to: digitsEnd + 1, message };
  }
  const isLong = to - from > 4;
  return isLong
    ? { from, to, message: 'Expected at most four digits in each group of an IPv6 address' }
    : undefined;
}

/**
 * A colon where a group was expected: a third one after two, a second pair of colons, or one with nothing before it.
 *
 *     2001:db8:::192.0.2.1
 *               ^
 */
function emptyGroupFault(text: string, addressFrom: number, at: number): Fault {
  let colonsBefore = 0;
  while (at - colonsBefore > addressFrom && isColon(text, at - colonsBefore - 1)) colonsBefore++;
  switch (colonsBefore) {
    case 0:
      return loneColon(at);
    case 1:
      return { from: at - 1, to: at + 1, message: 'Expected :: only once in an IPv6 address' };
    default:
      return repairable(
        at,
        at + 1,
        'Expected no three colons in an IPv6 address',
        'Remove the third colon',
        '',
      );
  }
}

function loneColon(at: number): Fault {
  return { from: at, to: at + 1, message: 'Expected a group of digits on both sides of a single colon' };
}

function lengthFault(from: number, to: number, hasGap: boolean, groups: number): Fault | undefined {
  if (hasGap ? groups < GROUPS : groups === GROUPS) return undefined;
  const message = hasGap
    ? 'Expected at most seven groups in an IPv6 address with ::'
    : 'Expected eight groups in an IPv6 address without ::';
  return { from, to, message };
}

function nextColon(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isColon(text, at)) at++;
  return at;
}

function isColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === code.COLON;
}

const DOT = 0x2e;
