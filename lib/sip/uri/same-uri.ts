import type { Located } from '../message';
import { sameTelUri } from './same-tel-uri';
import { parseUri, type Uri, type UriPart } from './uri';
import { unescaped, withoutNeedlessEscapes } from './uri-escapes';
import { canonicalHost } from './uri-host';

/**
 * True if two URIs are equivalent by RFC 3261 §19.1.4, the comparison that a registrar makes of Contacts. It is not
 * transitive: a parameter that only one of the two has is mostly ignored. Telephone numbers are compared by RFC 3966 §4,
 * URIs of other schemes as text, the scheme without case.
 */
export function sameUri(a: string | Uri, b: string | Uri): boolean {
  const left = asUri(a);
  const right = asUri(b);
  const scheme = left.scheme.value.toLowerCase();
  if (scheme !== right.scheme.value.toLowerCase()) return false;
  if (scheme === 'tel') return sameTelUri(left, right);
  return (
    sameUserinfo(left, right) &&
    hostKey(left) === hostKey(right) &&
    portKey(left) === portKey(right) &&
    sameParameters(left.parameters, right.parameters) &&
    sameHeaders(left.headers, right.headers) &&
    left.rest?.value === right.rest?.value
  );
}

/**
 * The address-of-record as a registrar uses it for an index (RFC 3261 §10.3 step 5): without parameters and headers,
 * with escapes resolved; scheme and host, which are compared without case, in lower case. A key, not a URI to be sent
 * or to be read again: an `@` of its user part may have been an escape.
 */
export function canonicalAor(aor: string | Uri): string {
  const uri = asUri(aor);
  const { scheme, user, password, host, rest } = uri;
  const secret = password ? `:${unescaped(password.value)}` : '';
  const userinfo = user ? unescaped(user.value) + secret : '';
  const port = portKey(uri);
  const hostport = host ? hostKey(uri) + (port === undefined ? '' : `:${port}`) : '';
  const separator = user && host ? '@' : '';
  return `${scheme.value.toLowerCase()}:${userinfo}${separator}${hostport}${rest?.value ?? ''}`;
}

/** A parameter of these, standing in one URI only, makes a difference even with its default value. */
const NEVER_IGNORED = new Set(['maddr', 'method', 'transport', 'ttl', 'user']);

function asUri(uri: string | Uri): Uri {
  return typeof uri === 'string' ? parseUri(uri) : uri;
}

/** The user part minds case, which nothing else does. */
function sameUserinfo(a: Uri, b: Uri): boolean {
  return sameComponent(a.user, b.user) && sameComponent(a.password, b.password);
}

function sameComponent(a: Located<string> | undefined, b: Located<string> | undefined): boolean {
  if (!a || !b) return a === b;
  return withoutNeedlessEscapes(a.value) === withoutNeedlessEscapes(b.value);
}

function hostKey({ host }: Uri): string | undefined {
  return host && canonicalHost(withoutNeedlessEscapes(host.value));
}

/** A missing port is none of the numbers, not even the default; what is no number is compared as text. */
function portKey({ text, port }: Uri): string | undefined {
  return port && (Number.isNaN(port.value) ? text.slice(port.from, port.to) : String(port.value));
}

function sameParameters(a: readonly UriPart[], b: readonly UriPart[]): boolean {
  const left = valuesByName(a);
  const right = valuesByName(b);
  return [...new Set([...left.keys(), ...right.keys()])].every((name) =>
    left.has(name) && right.has(name) ? left.get(name) === right.get(name) : !NEVER_IGNORED.has(name),
  );
}

function sameHeaders(a: readonly UriPart[], b: readonly UriPart[]): boolean {
  const left = valuesByName(a);
  const right = valuesByName(b);
  return left.size === right.size && [...left].every(([name, values]) => right.get(name) === values);
}

/** The values of each name as one text, in no order of their own: a header may stand more than once. */
function valuesByName(parts: readonly UriPart[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of parts.map(caselessPart).toSorted(([, a], [, b]) => (a < b ? -1 : 1))) {
    const others = values.get(name);
    values.set(name, others === undefined ? value : `${others}&${value}`);
  }
  return values;
}

function caselessPart({ name, value }: UriPart): readonly [name: string, value: string] {
  return [caseless(name.value), caseless(value?.value ?? '')];
}

function caseless(component: string): string {
  return withoutNeedlessEscapes(component).toLowerCase();
}
