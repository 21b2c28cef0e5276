import type { DigestInput } from './recipe';

/** The registration of RFC 3665 §2.1 with a counter and a nonce of the client, for examples to vary. */
export const exampleInput: DigestInput = {
  algorithm: 'MD5',
  username: 'bob',
  realm: 'atlanta.example.com',
  password: 'zanzibar',
  method: 'REGISTER',
  uri: 'sips:ss2.biloxi.example.com',
  nonce: 'ea9c8e88df84f1cec4341ae6cbe5a359',
  qop: 'auth',
  nc: '00000001',
  cnonce: '0a4f113b',
};
