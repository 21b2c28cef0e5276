import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import type { Cursor } from '../cursor';
import { endOfLast } from '../grammar/end-of-last';
import { reportValue } from '../grammar/report-value';
import { readToken } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** What the sender wants to have hidden: `header;user`. */
export interface Privacy extends Span {
  readonly values: readonly Token[];
}

/** `Privacy: header;user;critical` (RFC 3323 §4.2), with semicolons between the kinds of privacy. */
export const privacy: HeaderGrammar<Privacy> = {
  name: 'Privacy',
  list: false,
  read: readPrivacy,
  parts: ({ values }) => values.map(({ from, to }) => ({ name: '.priv-value', from, to })),
};

/** `priv-value *( ";" priv-value )`, with white space where people like to put it. */
function readPrivacy(cursor: Cursor): Privacy {
  const from = cursor.at;
  const values: Token[] = [];
  do {
    cursor.skipLws();
    values.push(readToken(cursor, 'Expected a kind of privacy, such as id'));
    cursor.skipLws();
  } while (passSeparator(cursor));
  return { values, from, to: endOfLast(values, from) };
}

/**
 *     header, user
 *           ^
 */
function passSeparator(cursor: Cursor): boolean {
  const from = cursor.at;
  if (cursor.take(code.SEMICOLON)) return true;
  if (!cursor.take(code.COMMA)) return false;
  reportValue(cursor, cursor.since(from), 'Expected a semicolon between two kinds of privacy', {
    title: 'Put a semicolon in its place',
    edits: [{ from, to: cursor.at, insert: ';' }],
  });
  return true;
}
