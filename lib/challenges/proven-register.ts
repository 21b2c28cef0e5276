import { registerOverTls, type TlsRegisterLines } from './register-over-tls';

/** How Bob's phone proves itself in F3. */
const proof = {
  nonce: 'ea9c8e88df84f1cec4341ae6cbe5a359',
  nc: '00000001',
  cnonce: '0a4f113b',
  response: 'fb435565e3b8d14aafad09f8bec61e73',
};

/** F3 of RFC 3665 §2.1 as it runs here: the request with the proof, which covers none of the lines that can be said otherwise. */
export function provenRegister(lines: Omit<TlsRegisterLines, 'proof' | 'afterUri'> = {}): string {
  return registerOverTls(2, { ...lines, proof });
}
