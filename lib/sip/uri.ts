import type { Span } from '@/lib/text/span';
import { schemeEnd } from './grammar/uri-form';
import type { Located, Token } from './message';

/** `transport=tcp` of a URI, or `Subject=next%20meeting` of its headers: name and value as written. */
export interface UriPart extends Span {
  readonly name: Token;
  /** Absent where there is no equals sign: `lr`. */
  readonly value?: Token;
}

/**
 * `sips:bob:password@client.biloxi.example.com:5061;transport=tcp?Subject=hello` (RFC 3261 §19.1.1). A `tel` URI has
 * its number as user and no host; of any other scheme all that follows the scheme is `rest`.
 */
export interface Uri extends Span {
  readonly text: string;
  /** As written, without the colon; empty where there is none. */
  readonly scheme: Token;
  readonly user?: Token;
  readonly password?: Token;
  /** As written; an IPv6 address has its brackets. */
  readonly host?: Token;
  /** NaN where what follows the colon is no number. */
  readonly port?: Located<number>;
  readonly parameters: readonly UriPart[];
  readonly headers: readonly UriPart[];
  readonly rest?: Token;
}

/** Reads the URI that is the stretch [from, to) of a text. Never fails: what is missing is absent or empty. */
export function parseUri(text: string, from = 0, to = text.length): Uri {
  const colon = schemeEnd(text.slice(from, to));
  const scheme = tokenAt(text, from, from + Math.max(colon, 0));
  const start = colon === -1 ? from : scheme.to + 1;
  const base = { text, scheme, from, to };
  switch (scheme.value.toLowerCase()) {
    case 'sip':
    case 'sips':
      return { ...base, ...readSip(text, start, to) };
    case 'tel':
      return { ...base, ...readTel(text, start, to) };
    default:
      return { ...base, parameters: [], headers: [], rest: tokenAt(text, start, to) };
  }
}

/** True for `sip:` and `sips:`, which have a host. */
export function isSipUri(uri: Uri): uri is Uri & { readonly host: Token } {
  return uri.host !== undefined;
}

type AfterScheme = Pick<Uri, 'user' | 'password' | 'host' | 'port' | 'parameters' | 'headers'>;

/**
 * `[ userinfo ] hostport uri-parameters [ headers ]`. The `@` is sought first: a user part may hold `;` and `?`.
 *
 *     sips:bob@client.biloxi.example.com:5061;transport=tcp
 *          ^
 */
function readSip(text: string, from: number, to: number): AfterScheme {
  const at = indexWithin(text, '@', from, to);
  const hostFrom = at === to ? from : at + 1;
  const headersFrom = indexWithin(text, '?', hostFrom, to);
  const parametersFrom = indexWithin(text, ';', hostFrom, headersFrom);
  return {
    ...(at === to ? {} : readUserinfo(text, from, at)),
    ...readHostport(text, hostFrom, parametersFrom),
    parameters: readParts(text, ';', parametersFrom, headersFrom),
    headers: readParts(text, '&', headersFrom, to),
  };
}

/**
 * `telephone-subscriber *par` (RFC 3966 §3)
 *
 *     tel:+12155550100;phone-context=example.com
 *         ^
 */
function readTel(text: string, from: number, to: number): AfterScheme {
  const parametersFrom = indexWithin(text, ';', from, to);
  return {
    user: tokenAt(text, from, parametersFrom),
    parameters: readParts(text, ';', parametersFrom, to),
    headers: [],
  };
}

/** `user [ ":" password ]` */
function readUserinfo(text: string, from: number, to: number): Pick<Uri, 'user' | 'password'> {
  const colon = indexWithin(text, ':', from, to);
  const user = tokenAt(text, from, colon);
  return colon === to ? { user } : { user, password: tokenAt(text, colon + 1, to) };
}

/** `host [ ":" port ]`; the colons of an IPv6 address stand within brackets. */
function readHostport(text: string, from: number, to: number): { host: Token; port?: Located<number> } {
  const bracket = text.charAt(from) === '[' ? indexWithin(text, ']', from, to) : from;
  const colon = indexWithin(text, ':', bracket, to);
  const host = tokenAt(text, from, colon);
  if (colon === to) return { host };
  const digits = tokenAt(text, colon + 1, to);
  const value = /^[0-9]+$/.test(digits.value) ? Number(digits.value) : Number.NaN;
  return { host, port: { value, from: digits.from, to: digits.to } };
}

/** Parts after `?` or the first `;`, parted by the separator. Empty ones are passed over. */
function readParts(text: string, separator: string, from: number, to: number): readonly UriPart[] {
  const parts: UriPart[] = [];
  for (let at = from + 1; at < to; ) {
    const end = indexWithin(text, separator, at, to);
    if (end > at) parts.push(readPart(text, at, end));
    at = end + 1;
  }
  return parts;
}

function readPart(text: string, from: number, to: number): UriPart {
  const equals = indexWithin(text, '=', from, to);
  const name = tokenAt(text, from, equals);
  return equals === to ? { name, from, to } : { name, value: tokenAt(text, equals + 1, to), from, to };
}

/** Offset of the character in [from, to), or `to`. Looks no further, so that many small looks stay cheap. */
function indexWithin(text: string, character: string, from: number, to: number): number {
  const wanted = character.charCodeAt(0);
  let at = from;
  while (at < to && text.charCodeAt(at) !== wanted) at++;
  return at;
}

function tokenAt(text: string, from: number, to: number): Token {
  return { value: text.slice(from, to), from, to };
}
