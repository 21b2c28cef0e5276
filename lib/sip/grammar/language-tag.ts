import type { Fix } from '@/lib/text/problem';
import type { Cursor } from '../cursor';
import type { Token } from '../message';
import { reportValue } from './report-value';
import { WORD_END } from './token';

/**
 * Reads `language-tag = 1*8ALPHA *( "-" 1*8ALPHA )` (RFC 3261 §25.1). Behind the first hyphen digits are right as well:
 * `es-419` became a language tag after that grammar was written (RFC 5646 §2.1).
 *
 *     en-GB
 *     ^
 */
export function readLanguageTag(cursor: Cursor): Token {
  return readLanguage(cursor, isLanguageTag);
}

/** Reads `language-range`: a language tag, or `*` for all others. */
export function readLanguageRange(cursor: Cursor): Token {
  return readLanguage(cursor, (text) => text === '*' || isLanguageTag(text));
}

function readLanguage(cursor: Cursor, isRight: (text: string) => boolean): Token {
  const from = cursor.at;
  cursor.skipTo(WORD_END);
  const tag = cursor.since(from);
  if (!isRight(tag.value))
    reportValue(cursor, tag, 'Expected a language tag, such as en or en-GB', hyphens(tag));
  return tag;
}

function isLanguageTag(text: string): boolean {
  return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(text);
}

/** Names of locales have underscores where tags have hyphens: `en_GB`. */
function hyphens({ value, from, to }: Token): Fix | undefined {
  const insert = value.replaceAll('_', '-');
  return isLanguageTag(insert) ? { title: `Write ${insert}`, edits: [{ from, to, insert }] } : undefined;
}
