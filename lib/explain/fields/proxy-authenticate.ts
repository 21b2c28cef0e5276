import { challengeEntries } from '../challenge-entries';
import type { FieldEntry } from '../field-entry';

/** The challenge of a 407. */
export const proxyAuthenticate: readonly FieldEntry[] = challengeEntries({
  header: 'Proxy-Authenticate',
  answer: 'Proxy-Authorization',
  status: 407,
  server: 'proxy',
  spec: 'RFC 3261 §20.27',
});
