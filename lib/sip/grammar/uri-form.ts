import { ALPHA, code, DIGIT, isOneOf, LWS } from '../characters';
import type { Cursor } from '../cursor';
import type { Token } from '../message';

/** Reports a URI that has no scheme, nothing after its scheme, or white space in it (RFC 3261 §25.1, `addr-spec`). */
export function reportUri(cursor: Cursor, uri: Token): void {
  const fault = uriFault(uri.value);
  if (fault) cursor.problem('uri-form', uri.from, uri.to, fault);
}

/** What is wrong with the outer form of a URI, in one sentence; undefined if nothing is. */
export function uriFault(text: string): string | undefined {
  if (text === '') return 'Expected a URI, such as sip:bob@biloxi.example.com';
  const colon = schemeEnd(text);
  if (colon === -1) return 'Expected a URI that begins with its scheme, such as sip:';
  if (colon === text.length - 1) return 'Expected an address after the scheme';
  if (hasWhiteSpace(text)) return 'Expected a URI without white space in it; a space is written %20';
  return undefined;
}

/** Offset of the colon after `ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )`, or -1. */
export function schemeEnd(text: string): number {
  if (!isOneOf(text.charCodeAt(0), ALPHA)) return -1;
  let at = 1;
  while (isOneOf(text.charCodeAt(at), ALPHA | DIGIT) || '+-.'.includes(text.charAt(at) || ' ')) at++;
  return text.charCodeAt(at) === code.COLON ? at : -1;
}

function hasWhiteSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (isOneOf(text.charCodeAt(i), LWS)) return true;
  }
  return false;
}
