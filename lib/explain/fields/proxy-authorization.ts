import { credentialsEntries } from '../credentials-entries';
import type { FieldEntry } from '../field-entry';

/** The answer to a 407. */
export const proxyAuthorization: readonly FieldEntry[] = credentialsEntries({
  header: 'Proxy-Authorization',
  challenge: 'Proxy-Authenticate',
  status: 407,
  server: 'proxy',
  spec: 'RFC 3261 §20.28',
});
