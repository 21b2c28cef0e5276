import type { Span } from '@/lib/text/span';
import type { Located, Token } from '../message';
import { schemeEnd } from './uri-scheme';

/** `transport=tcp` of a URI, or `Subject=next%20meeting` of its headers: name and value as written. */
export interface UriPart extends Span {
  readonly name: Token;
  /** Absent where there is no equals sign: `lr`. */
  readonly value?: Token;
}

/**
 * `sips:bob:password@client.biloxi.example.com:5061;transport=tcp?Subject=hello` (RFC 3261 §19.1.1). A `tel` URI has
 * its number as user and no host; of any other scheme all that follows the scheme is `rest`. Everything is as written,
 * with its escapes: `unescaped` (uri-escapes.ts) gives the meaning of one component.
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
  const colon = schemeEnd(text, from, to);
  const scheme = tokenAt(text, from, Math.max(colon, from));
  const start = colon === -1 ? from : colon + 1;
  const uri: Unfinished = { text, scheme, parameters: NONE, headers: NONE, from, to };
  switch (scheme.value.toLowerCase()) {
    case 'sip':
    case 'sips':
      return readSip(uri, start);
    case 'tel':
      return readTel(uri, start);
    default:
      uri.rest = tokenAt(text, start, to);
      return uri;
  }
}

/** True for `sip:` and `sips:`, which have a host. */
export function isSipUri(uri: Uri): uri is Uri & { readonly host: Token } {
  return uri.host !== undefined;
}

/** True for `tel:`, which has its number as user. */
export function isTelUri(uri: Uri): uri is Uri & { readonly user: Token } {
  return uri.user !== undefined && uri.host === undefined;
}

/** The parameter of that name (lower case); names are compared without case. */
export function uriParameter(uri: Uri, name: string): UriPart | undefined {
  return uri.parameters.find((candidate) => candidate.name.value.toLowerCase() === name);
}

/** A URI that is being read, part by part. */
type Unfinished = { -readonly [Part in keyof Uri]: Uri[Part] };

const NONE: readonly UriPart[] = [];

/**
 * `[ userinfo ] hostport uri-parameters [ headers ]`. The `@` is sought first: a user part may hold `;` and `?`.
 *
 *     sips:bob@client.biloxi.example.com:5061;transport=tcp
 *          ^
 */
function readSip(uri: Unfinished, from: number): Uri {
  const { text, to } = uri;
  const at = indexWithin(text, '@', from, to);
  const hostFrom = at === to ? from : at + 1;
  const headersFrom = indexWithin(text, '?', hostFrom, to);
  const parametersFrom = indexWithin(text, ';', hostFrom, headersFrom);
  if (at < to) readUserinfo(uri, from, at);
  readHostport(uri, hostFrom, parametersFrom);
  uri.parameters = readParts(text, ';', parametersFrom, headersFrom);
  uri.headers = readParts(text, '&', headersFrom, to);
  return uri;
}

/**
 * `telephone-subscriber *par` (RFC 3966 §3)
 *
 *     tel:+12155550100;phone-context=example.com
 *         ^
 */
function readTel(uri: Unfinished, from: number): Uri {
  const { text, to } = uri;
  const parametersFrom = indexWithin(text, ';', from, to);
  uri.user = tokenAt(text, from, parametersFrom);
  uri.parameters = readParts(text, ';', parametersFrom, to);
  return uri;
}

/**
 * `user [ ":" password ]`
 *
 *     bob:password@client.biloxi.example.com
 *     ^
 */
function readUserinfo(uri: Unfinished, from: number, to: number): void {
  const colon = indexWithin(uri.text, ':', from, to);
  uri.user = tokenAt(uri.text, from, colon);
  if (colon < to) uri.password = tokenAt(uri.text, colon + 1, to);
}

/**
 * `host [ ":" port ]`; the colons of an IPv6 address stand within brackets.
 *
 *     [2001:db8::9]:5061
 *     ^
 */
function readHostport(uri: Unfinished, from: number, to: number): void {
  const { text } = uri;
  const bracket = text.charAt(from) === '[' ? indexWithin(text, ']', from, to) : from;
  const colon = indexWithin(text, ':', bracket, to);
  uri.host = tokenAt(text, from, colon);
  if (colon === to) return;
  const digits = text.slice(colon + 1, to);
  uri.port = { value: /^[0-9]+$/.test(digits) ? Number(digits) : Number.NaN, from: colon + 1, to };
}

/** Parts after `?` or the first `;`, parted by the separator. Empty ones are passed over. */
function readParts(text: string, separator: string, from: number, to: number): readonly UriPart[] {
  if (from >= to) return NONE;
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
