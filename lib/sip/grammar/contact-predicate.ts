import type { Span } from '@/lib/text/span';
import { COMMA, code, isOneOf, LWS, SEMICOLON, STOP, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { HeaderGrammar } from '../header-grammar';
import { endOfLast } from './end-of-last';
import { reportFeatureParams } from './feature-params';
import { type Parameter, parameterParts, readParameters } from './parameters';
import { reportValue } from './report-value';

/** `*;audio;methods="INVITE,BYE";require`: what a contact has to be like. `featureValues` reads its parameters. */
export interface ContactPredicate extends Span {
  readonly parameters: readonly Parameter[];
}

/** The grammar of a header by which a caller chooses among contacts (RFC 3841 §10). */
export function contactPredicateGrammar(name: string, compact: string): HeaderGrammar<ContactPredicate> {
  return {
    name,
    compact,
    list: true,
    read: readPredicate,
    parts: (value) => parameterParts(value.parameters),
  };
}

/** `"*" *( SEMI ( feature-param / generic-param ) )` */
function readPredicate(cursor: Cursor): ContactPredicate {
  const from = cursor.at;
  readStar(cursor);
  const end = cursor.at;
  const parameters = readParameters(cursor);
  reportFeatureParams(cursor, parameters);
  return { parameters, from, to: endOfLast(parameters, end) };
}

/**
 *     *;audio;require
 *     ^
 */
function readStar(cursor: Cursor): void {
  const from = cursor.at;
  const isStar = cursor.take(code.STAR);
  if (isStar && isOneOf(cursor.peek(), LWS | SEMICOLON | COMMA | STOP)) return;
  const isName = !isStar && isOneOf(cursor.peek(), TOKEN);
  cursor.at = from;
  cursor.skipTo(SEMICOLON | COMMA);
  const to = cursor.trimmedEnd(from, cursor.at);
  const star = from === to ? '*' : '*;';
  const fix = { title: 'Add the star', edits: [{ from, to: from, insert: star }] };
  reportValue(cursor, { from, to }, EXPECTED, isName || from === to ? fix : undefined);
}

const EXPECTED = 'Expected * and a semicolon before the parameters';
