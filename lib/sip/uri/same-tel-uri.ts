import type { Uri, UriPart } from './uri';
import { withoutNeedlessEscapes } from './uri-escapes';

/**
 * True if two `tel` URIs are equivalent by RFC 3966 §4: without case, without the marks that only make a number easier to
 * read, parameters in any order. Unlike in a SIP URI, a parameter that only one of the two has makes a difference.
 */
export function sameTelUri(a: Uri, b: Uri): boolean {
  return digits(a.user?.value) === digits(b.user?.value) && parametersKey(a) === parametersKey(b);
}

function parametersKey({ parameters }: Uri): string {
  return parameters.map(parameterKey).toSorted().join(';');
}

function parameterKey({ name, value }: UriPart): string {
  const key = name.value.toLowerCase();
  return `${key}=${meaning(key, value?.value ?? '')}`;
}

/** `phone-context` is a domain name or the beginning of a number; the marks of a name belong to it. */
function meaning(name: string, value: string): string {
  const isNumber = name === 'ext' || (name === 'phone-context' && value.startsWith('+'));
  return isNumber ? digits(value) : withoutNeedlessEscapes(value).toLowerCase();
}

function digits(number = ''): string {
  return withoutNeedlessEscapes(number)
    .toLowerCase()
    .replace(/[-.()]/g, '');
}
