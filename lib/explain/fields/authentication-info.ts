import type { FieldEntry } from '../field-entry';

/** What a registrar says after a successful digest. */
export const authenticationInfo: readonly FieldEntry[] = [
  {
    path: 'Authentication-Info',
    title: 'Authentication-Info header field',
    family: 'proof',
    what: 'What a server tells after a successful digest: the nonce to use next, and its own proof that it knows the password.',
    writer: 'The registrar, in a 200 OK, if it wants to.',
    reader: 'The client uses nextnonce for its next request and may check rspauth.',
    spec: 'RFC 7616 §3.5',
  },
];
