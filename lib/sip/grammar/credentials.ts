import type { HeaderGrammar } from '../header-grammar';
import { type AuthValue, authParts, readAuthValue } from './auth-params';

/** `Digest username="bob", realm="…", response="…"`: what a client shows (RFC 3261 §22.2). */
export type Credentials = AuthValue;

/** The grammar of a header that carries credentials; joined ones are reported, and read one by one. */
export function credentialsGrammar(name: string): HeaderGrammar<Credentials> {
  return { name, list: true, read: (cursor) => readAuthValue(cursor, name), parts: authParts };
}
