import { challengeEntries } from '../challenge-entries';
import type { FieldEntry } from '../field-entry';

/** The challenge of a 401. */
export const wwwAuthenticate: readonly FieldEntry[] = challengeEntries({
  header: 'WWW-Authenticate',
  answer: 'Authorization',
  status: 401,
  server: 'registrar',
  spec: 'RFC 3261 §20.44',
});
