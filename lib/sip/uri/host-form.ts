import { code } from '../characters';
import { type Fault, repairable } from './fault';
import { ipv4Fault } from './ipv4-form';
import { ipv6Fault } from './ipv6-form';
import { DIGIT, HEX, HOST_LETTER, isIn } from './uri-characters';

/**
 * What is wrong with the host that is the stretch [from, to); undefined if nothing is. `host = hostname / IPv4address /
 * IPv6reference` (RFC 3261 §25.1, RFC 5954), more leniently where no harm is done: underscores may stand in a name,
 * and its last part may begin with a digit as long as it is no number.
 *
 *     client.biloxi.example.com
 *     ^
 */
export function hostFault(text: string, from: number, to: number): Fault | undefined {
  if (from === to || isDotAlone(text, from, to)) {
    return { from, to, message: 'Expected a host: a name, an IPv4 address or an IPv6 address in brackets' };
  }
  if (text.charCodeAt(from) === code.OPEN_BRACKET) return referenceFault(text, from, to);
  return bareIpv6Fault(text, from, to) ?? strangeFault(text, from, to) ?? nameFault(text, from, to);
}

function isDotAlone(text: string, from: number, to: number): boolean {
  return to - from === 1 && text.charCodeAt(from) === DOT;
}

/**
 * An IPv6 address without its brackets, in a host or in a host with its port: undefined for everything that does not look
 * like one. Where the last digits may be meant as a port, no repair is offered (RFC 5118 §4.2).
 *
 *     2001:db8::10
 *     ^
 */
export function bareIpv6Fault(text: string, from: number, to: number): Fault | undefined {
  const lastColon = lastOfSeveralColons(text, from, to);
  if (lastColon === -1) return undefined;
  const message = 'Expected brackets around an IPv6 address';
  const isPairBefore = text.charCodeAt(lastColon - 1) === code.COLON;
  const ends = isPairBefore ? [to] : [to, lastColon];
  const [end, other] = ends.filter((at) => ipv6Fault(text, from, at) === undefined);
  if (end === undefined || other !== undefined) return { from, to, message };
  return repairable(from, end, message, 'Put it in brackets', `[${text.slice(from, end)}]`);
}

/** Offset of the last colon of a stretch of two or more colons, hexadecimal digits and dots; -1 for any other. */
function lastOfSeveralColons(text: string, from: number, to: number): number {
  let colons = 0;
  let last = -1;
  for (let at = from; at < to; at++) {
    const character = text.charCodeAt(at);
    if (character === code.COLON) {
      colons++;
      last = at;
    } else if (!isIn(character, HEX) && character !== DOT) return -1;
  }
  return colons > 1 ? last : -1;
}

/**
 * `IPv6reference = "[" IPv6address "]"`
 *
 *     [2001:db8::9:255]
 *     ^
 */
function referenceFault(text: string, from: number, to: number): Fault | undefined {
  const address = from + 1;
  let close = address;
  while (close < to && text.charCodeAt(close) !== code.CLOSE_BRACKET) close++;
  if (close === to) return unclosedFault(text, from, to);
  if (close < to - 1) return { from: close + 1, to, message: 'Expected the host to end after ]' };
  if (address < close && !strangeFault(text, address, close) && !nameFault(text, address, close)) {
    const message = 'Expected no brackets here: only an IPv6 address has them';
    return repairable(from, to, message, 'Remove the brackets', text.slice(address, close));
  }
  if (address === close) return { from, to, message: 'Expected an IPv6 address between the brackets' };
  return ipv6Fault(text, address, close);
}

function unclosedFault(text: string, from: number, to: number): Fault {
  const message = 'Expected ] at the end of the IPv6 address';
  if (ipv6Fault(text, from + 1, to)) return { from, to, message };
  return { from, to, message, fix: { title: 'Add the bracket', edits: [{ from: to, to, insert: ']' }] } };
}

/**
 * Characters that no name holds.
 *
 *     biloxi,example.com
 *           ^
 */
function strangeFault(text: string, from: number, to: number): Fault | undefined {
  let at = from;
  while (at < to && isOfName(text.charCodeAt(at))) at++;
  if (at === to) return undefined;
  const start = at;
  while (at < to && !isOfName(text.charCodeAt(at))) at++;
  const message =
    text.charCodeAt(start) < ASCII
      ? 'Expected only letters, digits, hyphens and dots in a host name'
      : 'Expected a host name in ASCII: one of another script is written in the form that begins with xn--';
  return { from: start, to: at, message };
}

function isOfName(character: number): boolean {
  return isIn(character, HOST_LETTER | DIGIT) || character === HYPHEN || character === DOT;
}

/**
 * `hostname = *( domainlabel "." ) toplabel [ "." ]`, where the characters are right.
 *
 *     biloxi..example.com
 *            ^
 */
function nameFault(text: string, from: number, to: number): Fault | undefined {
  let label = from;
  for (let at = from; at < to; at++) {
    const character = text.charCodeAt(at);
    const isLast = at + 1 === to || text.charCodeAt(at + 1) === DOT;
    if (character === DOT && at === label) return idleDot(at);
    if (character === HYPHEN && (at === label || isLast)) return looseHyphen(at);
    if (character === DOT && at + 1 < to) label = at + 1;
  }
  if (isNumeric(text, from, to)) return ipv4Fault(text, from, to);
  return isNumeric(text, label, to) ? numberAtEnd(label, to) : undefined;
}

function idleDot(at: number): Fault {
  return repairable(at, at + 1, 'Expected a name on both sides of a dot', 'Remove the dot', '');
}

function looseHyphen(at: number): Fault {
  const message = 'Expected a letter or a digit at both ends of each part of a host name';
  return { from: at, to: at + 1, message };
}

function numberAtEnd(from: number, to: number): Fault {
  const message = 'Expected a letter in the last part of a host name: only an IPv4 address ends in a number';
  return { from, to, message };
}

/** True for digits and dots. */
function isNumeric(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && (isIn(text.charCodeAt(at), DIGIT) || text.charCodeAt(at) === DOT)) at++;
  return at === to;
}

const ASCII = 128;
const HYPHEN = 0x2d;
const DOT = 0x2e;
