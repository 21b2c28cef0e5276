import { credentialsEntries } from '../credentials-entries';
import type { FieldEntry } from '../field-entry';

/** The answer to a 401. */
export const authorization: readonly FieldEntry[] = credentialsEntries({
  header: 'Authorization',
  challenge: 'WWW-Authenticate',
  status: 401,
  server: 'registrar',
  spec: 'RFC 3261 §20.7',
});
