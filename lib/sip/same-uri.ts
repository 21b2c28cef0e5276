import { parseUri, type Uri, type UriPart } from './uri';

/**
 * True if two URIs are equivalent by RFC 3261 §19.1.4, the comparison that a registrar makes of Contacts. It is not
 * transitive: a parameter that only one of the two has is mostly ignored. URIs of other schemes are compared as text,
 * the scheme without case.
 */
export function sameUri(a: string | Uri, b: string | Uri): boolean {
  const left = asUri(a);
  const right = asUri(b);
  return (
    lower(left.scheme.value) === lower(right.scheme.value) &&
    sameUserinfo(left, right) &&
    comparable(left.host?.value) === comparable(right.host?.value) &&
    Object.is(left.port?.value, right.port?.value) &&
    sameParameters(left.parameters, right.parameters) &&
    sameHeaders(left.headers, right.headers) &&
    left.rest?.value === right.rest?.value
  );
}

/**
 * The address-of-record as a registrar uses it for an index (RFC 3261 §10.3 step 5): without parameters and headers,
 * with escapes resolved; scheme and host, which are compared without case, in lower case. A key, not a URI to be sent.
 */
export function canonicalAor(aor: string | Uri): string {
  const { scheme, user, password, host, port, rest } = asUri(aor);
  const secret = password ? `:${unescaped(password.value)}` : '';
  const userinfo = user ? unescaped(user.value) + secret : '';
  const hostport = host ? lower(host.value) + (port ? `:${port.value}` : '') : '';
  const separator = user && host ? '@' : '';
  return `${lower(scheme.value)}:${userinfo}${separator}${hostport}${rest?.value ?? ''}`;
}

/** A parameter of these, standing in one URI only, makes a difference even with its default value. */
const NEVER_IGNORED = new Set(['maddr', 'method', 'transport', 'ttl', 'user']);

function asUri(uri: string | Uri): Uri {
  return typeof uri === 'string' ? parseUri(uri) : uri;
}

/** The user part minds case, which nothing else does. */
function sameUserinfo(a: Uri, b: Uri): boolean {
  return (
    withoutNeedlessEscapes(a.user?.value) === withoutNeedlessEscapes(b.user?.value) &&
    withoutNeedlessEscapes(a.password?.value) === withoutNeedlessEscapes(b.password?.value)
  );
}

function sameParameters(a: readonly UriPart[], b: readonly UriPart[]): boolean {
  const left = byName(a);
  const right = byName(b);
  return [...new Set([...left.keys(), ...right.keys()])].every((name) =>
    left.has(name) && right.has(name) ? left.get(name) === right.get(name) : !NEVER_IGNORED.has(name),
  );
}

function sameHeaders(a: readonly UriPart[], b: readonly UriPart[]): boolean {
  const left = byName(a);
  const right = byName(b);
  return left.size === right.size && [...left].every(([name, value]) => right.get(name) === value);
}

function byName(parts: readonly UriPart[]): ReadonlyMap<string, string> {
  return new Map(
    parts.map(({ name, value }) => [comparable(name.value) ?? '', comparable(value?.value) ?? '']),
  );
}

/** A component that is compared without case. */
function comparable(component: string | undefined): string | undefined {
  const plain = withoutNeedlessEscapes(component);
  return plain === undefined ? undefined : lower(plain);
}

/** Characters that are not reserved equal their escapes (§19.1.4); `%40` stays apart from `@`. */
function withoutNeedlessEscapes(component: string | undefined): string | undefined {
  return component?.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    const isPlain = character < '\x80' && !RESERVED.includes(character);
    return isPlain ? character : escaped.toUpperCase();
  });
}

const RESERVED = ';/?:@&=+$,%';

/** All escapes resolved, as UTF-8 where they are UTF-8. */
function unescaped(component: string): string {
  return component.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

function lower(text: string): string {
  return text.toLowerCase();
}
