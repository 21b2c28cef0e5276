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
  {
    path: 'Authentication-Info.nextnonce',
    title: 'nextnonce in Authentication-Info',
    family: 'proof',
    what: 'The nonce that the client should use for its next request. With it no further challenge is needed.',
    writer: 'The server that checked the digest.',
    reader: 'The client computes its next response with it; the server may refuse the old nonce as stale.',
    spec: 'RFC 7616 §3.5',
  },
  {
    path: 'Authentication-Info.rspauth',
    title: 'rspauth in Authentication-Info',
    family: 'proof',
    what: 'The proof of the server: a digest that only one who knows the password can compute, with no method in it.',
    writer: 'The server that checked the digest.',
    reader: 'The client may compute the same and so be sure that it talks to its own registrar.',
    spec: 'RFC 7616 §3.5',
  },
  {
    path: 'Authentication-Info.qop',
    title: 'qop in Authentication-Info',
    family: 'proof',
    what: 'What rspauth protects: auth, or auth-int with the body of the response.',
    writer: 'The server, as in the request.',
    reader: 'The client computes rspauth in the same way.',
    spec: 'RFC 7616 §3.5',
  },
  {
    path: 'Authentication-Info.cnonce',
    title: 'cnonce in Authentication-Info',
    family: 'proof',
    what: 'The random value of the client, on which rspauth depends.',
    writer: 'The server, copied from the credentials.',
    reader: 'The client compares it with its own.',
    spec: 'RFC 7616 §3.5',
  },
  {
    path: 'Authentication-Info.nc',
    title: 'nc in Authentication-Info',
    family: 'proof',
    what: 'The count of requests with this nonce, on which rspauth depends.',
    writer: 'The server, copied from the credentials.',
    reader: 'The client compares it with its own.',
    spec: 'RFC 7616 §3.5',
  },
];
