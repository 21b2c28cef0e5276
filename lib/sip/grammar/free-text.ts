import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';
import { wholeValue } from './whole-value';

/** The grammar of a header whose value is text for people, or nothing: `[TEXT-UTF8-TRIM]` (RFC 3261 §25.1). */
export function freeText(name: string, compact?: string): HeaderGrammar<Token> {
  return {
    name,
    ...(compact ? { compact } : {}),
    list: false,
    mayBeEmpty: true,
    read: (cursor) => cursor.until(0),
    parts: wholeValue,
  };
}
