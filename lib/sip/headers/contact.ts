import type { Span } from '@/lib/text/span';
import { COMMA, code, END, isOneOf, LWS, SEMICOLON } from '../characters';
import type { Cursor } from '../cursor';
import { endOfLast } from '../grammar/end-of-last';
import { type AddressValue, addressParts, readAddress } from '../grammar/name-addr';
import { type Parameter, parameterParts, readParameters } from '../grammar/parameters';
import type { HeaderGrammar, NamedSpan } from '../header-grammar';

/** `*`: all bindings, to be removed. It has no parameters by right; what stands there is kept for the rules. */
export interface StarContact extends Span {
  readonly kind: 'star';
  readonly parameters: readonly Parameter[];
}

export type ContactValue = StarContact | AddressValue;

/** `Contact: <sips:bob@client.biloxi.example.com>;expires=3600, …` or `Contact: *` (RFC 3261 §20.10). */
export const contact: HeaderGrammar<ContactValue> = {
  name: 'Contact',
  compact: 'm',
  list: true,
  read: (cursor) => (isStar(cursor) ? readStar(cursor) : readAddress(cursor, true)),
  parts: (value) => (value.kind === 'star' ? starParts(value) : addressParts(value)),
};

/** A `*` that stands alone; it may also begin a display name, `*Bob <sip:…>`. */
function isStar(cursor: Cursor): boolean {
  if (cursor.peek() !== code.STAR) return false;
  const next = cursor.at + 1 < cursor.to ? cursor.text.charCodeAt(cursor.at + 1) : END;
  return next === END || isOneOf(next, LWS | COMMA | SEMICOLON);
}

/**
 *     Contact: *
 *              ^
 */
function readStar(cursor: Cursor): StarContact {
  const from = cursor.at;
  cursor.at++;
  const end = cursor.at;
  const parameters = readParameters(cursor);
  return { kind: 'star', parameters, from, to: endOfLast(parameters, end) };
}

function starParts({ from, parameters }: StarContact): readonly NamedSpan[] {
  return [{ name: '.star', from, to: from + 1 }, ...parameterParts(parameters)];
}
