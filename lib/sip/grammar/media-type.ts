import type { Span } from '@/lib/text/span';
import { COMMA, code, SEMICOLON } from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import type { Token } from '../message';
import { endOfLast } from './end-of-last';
import { type Parameter, parameterParts, readParameters } from './parameters';
import { reportValue } from './report-value';

/** `application/sdp;charset=utf-8`. In a media range, subtype or both may be `*`. */
export interface MediaType extends Span {
  readonly type: Token;
  readonly subtype: Token;
  readonly parameters: readonly Parameter[];
}

/**
 * Reads `m-type SLASH m-subtype *( SEMI m-parameter )` (RFC 3261 §25.1).
 *
 *     application/sdp;charset=utf-8
 *     ^
 */
export function readMediaType(cursor: Cursor, readEach: typeof readParameters = readParameters): MediaType {
  const type = cursor.token();
  const subtype = readSubtype(cursor);
  if (type.from === type.to || subtype.from === subtype.to) skipOdd(cursor, type.from);
  const end = cursor.at;
  const parameters = readEach(cursor);
  return { type, subtype, parameters, from: type.from, to: endOfLast(parameters, end) };
}

/** The named spans of a media type: `.media-type`, and `;charset` and the like. */
export function mediaTypeParts({ type, subtype, parameters }: MediaType): readonly NamedSpan[] {
  return [{ name: '.media-type', from: type.from, to: subtype.to }, ...parameterParts(parameters)];
}

/**
 * Empty where no slash follows.
 *
 *     application / sdp
 *                ^
 */
function readSubtype(cursor: Cursor): Token {
  const typeEnd = cursor.at;
  cursor.skipLws();
  if (cursor.take(code.SLASH)) {
    cursor.skipLws();
    return cursor.token();
  }
  cursor.at = typeEnd;
  return cursor.since(typeEnd);
}

/**
 *     sdp;charset=utf-8
 *     ^
 */
function skipOdd(cursor: Cursor, from: number): void {
  cursor.skipTo(COMMA | SEMICOLON);
  cursor.at = cursor.trimmedEnd(from, cursor.at);
  reportValue(cursor, cursor.since(from), 'Expected a media type, such as application/sdp');
}
