import type { HeaderGrammar } from '../header-grammar';
import { type AuthValue, authParts, readAuthValue } from './auth-params';

/** `Digest realm="atlanta.example.com", nonce="…"`: what a server asks for (RFC 3261 §22.1). */
export type Challenge = AuthValue;

/** The grammar of a header that carries a challenge; joined challenges are reported, and read one by one. */
export function challengeGrammar(name: string): HeaderGrammar<Challenge> {
  return { name, list: true, read: (cursor) => readAuthValue(cursor, name), parts: authParts };
}
