import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import type { Cursor } from '../cursor';
import { type Parameter, parameterParts, readParameters } from '../grammar/parameters';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `application/sdp;charset=utf-8`. */
export interface ContentType extends Span {
  readonly type: Token;
  readonly subtype: Token;
  readonly parameters: readonly Parameter[];
}

/** `Content-Type: application/sdp` (RFC 3261 §20.15). */
export const contentType: HeaderGrammar<ContentType> = {
  name: 'Content-Type',
  compact: 'c',
  list: false,
  read: readContentType,
  parts: ({ type, subtype, parameters }) => [
    { name: '.media-type', from: type.from, to: subtype.to },
    ...parameterParts(parameters),
  ],
};

/**
 * `media-type = m-type SLASH m-subtype *( SEMI m-parameter )`
 *
 *     application/sdp
 *     ^
 */
function readContentType(cursor: Cursor): ContentType {
  const type = cursor.token();
  cursor.skipLws();
  const hasSlash = cursor.take(code.SLASH);
  if (hasSlash) cursor.skipLws();
  const subtype = hasSlash ? cursor.token() : cursor.tokenOf(type.to, type.to);
  if (type.from === type.to || subtype.from === subtype.to) {
    cursor.problem(
      'header-value-form',
      type.from,
      subtype.to,
      'Expected a media type, such as application/sdp',
    );
  }
  const parameters = readParameters(cursor);
  return { type, subtype, parameters, from: type.from, to: parameters.at(-1)?.to ?? subtype.to };
}
