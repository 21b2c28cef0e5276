import { code } from '../characters';
import { tableOf } from './uri-characters';

/**
 * Where a SIP or SIPS URI of the form that nearly all have ends: scheme in lower case, no password, no escapes, no headers, a
 * host name or an IPv4 address, parameters of tokens. Such a URI is faultless. -1 says nothing: the URI is then to be read
 * part by part. Looks at each character of [from, to) once or twice and makes no objects, since it is asked about every URI
 * of every message.
 *
 *     sip:bob@client.biloxi.example.com:5060;transport=tcp;lr
 *     ^
 */
export function plainUriEnd(codes: Uint8Array, from: number, to: number): number {
  const start = afterScheme(codes, from, to);
  if (start === -1) return -1;
  const userEnd = endOfRun(codes, start, to, USER);
  const hasUser = userEnd > start && userEnd < to && codes[userEnd] === code.AT;
  const hostEnd = plainHostEnd(codes, hasUser ? userEnd + 1 : start, to);
  if (hostEnd === -1 || hostEnd === to) return hostEnd;
  if (codes[hostEnd] !== code.COLON) return plainParametersEnd(codes, hostEnd, to);
  const portEnd = numberEnd(HIGHEST_PORT, codes, hostEnd + 1, to);
  return portEnd === -1 ? -1 : plainParametersEnd(codes, portEnd, to);
}

/** True for a stretch that is one such URI from its first to its last character. */
export function isPlainUri(codes: Uint8Array, from: number, to: number): boolean {
  return plainUriEnd(codes, from, to) === to;
}

/**
 * Offset of the first character after the faultless host name or IPv4 address that begins at `from`. -1 says nothing: a
 * name that ends with a dot, for instance, is left to the reader of all parts.
 *
 *     client.biloxi.example.com:5061
 *     ^
 */
export function plainHostEnd(codes: Uint8Array, from: number, to: number): number {
  let label = from;
  let before = BETWEEN | DOT;
  let at = from;
  for (; at < to; at++) {
    const kind = kindsOf(codes, at);
    if (!(kind & HOST)) break;
    // No label is empty, none begins or ends with a hyphen.
    if (kind & before & BETWEEN && (kind | before) & DOT) return -1;
    if (kind & DOT) label = at + 1;
    before = kind;
  }
  if (before & BETWEEN) return -1;
  const isNumber = endOfRun(codes, label, at, DIGIT) === at;
  return isNumber && !isIpv4(codes, from, at) ? -1 : at;
}

/**
 *     192.0.2.4
 *     ^
 */
function isIpv4(codes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  for (let count = 1; count <= 4; count++) {
    const end = numberEnd(255, codes, at, to);
    if (end === -1 || (codes[at] === ZERO && end > at + 1)) return false;
    if (count === 4) return end === to;
    if (end === to || codes[end] !== DOT_CODE) return false;
    at = end + 1;
  }
  return false;
}

/** Offset behind a number up to `highest`, or -1. */
function numberEnd(highest: number, codes: Uint8Array, from: number, to: number): number {
  let value = 0;
  let at = from;
  while (at < to && kindsOf(codes, at) & DIGIT) {
    value = value * 10 + (codes[at++] as number) - ZERO;
    if (value > highest) return -1;
  }
  return at > from ? at : -1;
}

/** Offset behind `sip:` or `sips:`, or -1. */
function afterScheme(codes: Uint8Array, from: number, to: number): number {
  if (to - from < 5 || codes[from] !== LOWER_S || codes[from + 1] !== LOWER_I) return -1;
  if (codes[from + 2] !== LOWER_P) return -1;
  const colon = codes[from + 3] === LOWER_S ? from + 4 : from + 3;
  return codes[colon] === code.COLON ? colon + 1 : -1;
}

/**
 * `*( ";" pname [ "=" pvalue ] )`. Of two names that begin with the same letter one may repeat the other, and `maddr`,
 * `method` and `ttl` have values of their own forms: these are left to the reader of all parts.
 *
 *     ;transport=tcp;lr
 *     ^
 */
function plainParametersEnd(codes: Uint8Array, from: number, to: number): number {
  let initials = INITIAL_M;
  let at = from;
  while (at < to && codes[at] === code.SEMICOLON) {
    const name = at + 1;
    const initial = initialOf(codes[name] as number);
    at = endOfRun(codes, name, to, PARAMETER);
    const isOdd = initials & initial || (initial === INITIAL_T && at - name === TTL_LENGTH);
    if (isOdd || at === name || !(kindsOf(codes, name) & LETTER)) return -1;
    initials |= initial;
    if (at < to && codes[at] === code.EQUALS) {
      const value = at + 1;
      at = endOfRun(codes, value, to, PARAMETER);
      if (at === value) return -1;
    }
  }
  return at;
}

/** A bit for each letter, the same for both of its cases. */
function initialOf(letter: number): number {
  return 1 << (letter & 0x1f);
}

/** Offset of the first character of [from, to) that is of none of the kinds, or `to`. */
function endOfRun(codes: Uint8Array, from: number, to: number, kinds: number): number {
  let at = from;
  while (at < to && kindsOf(codes, at) & kinds) at++;
  return at;
}

function kindsOf(codes: Uint8Array, at: number): number {
  // No index is outside of the two tables.
  return kinds[codes[at] as number] as number;
}

const LETTER = 1 << 0;
const DIGIT = 1 << 1;
const DOT = 1 << 2;
/** What stands between the letters and digits of a host. */
const BETWEEN = 1 << 3;
const HOST = 1 << 4;
const USER = 1 << 5;
const PARAMETER = 1 << 6;

const kinds = tableOf([
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER | HOST | USER | PARAMETER],
  ['0123456789', DIGIT | HOST | USER | PARAMETER],
  ['.', DOT | BETWEEN | HOST | USER | PARAMETER],
  ['-', BETWEEN | HOST | USER | PARAMETER],
  ['_', HOST | USER | PARAMETER],
  ["!~*'+", USER | PARAMETER],
  ['()&=$,/', USER],
]);

const ZERO = 0x30;
const DOT_CODE = 0x2e;
const HIGHEST_PORT = 65535;
const LOWER_I = 0x69;
const LOWER_P = 0x70;
const LOWER_S = 0x73;
const INITIAL_M = initialOf(0x6d);
const INITIAL_T = initialOf(0x74);
const TTL_LENGTH = 'ttl'.length;
