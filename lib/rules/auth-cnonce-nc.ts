import { type AuthParam, authParam } from '@/lib/sip/grammar/auth-params';
import { digestCredentials } from './reading/digest-values';
import type { MessageRule } from './rule';

export const authCnonceNc: MessageRule = {
  id: 'auth-cnonce-nc',
  scope: 'message',
  title: 'The parameters qop, cnonce and nc come together',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'The qop selects the newer form of the hash, and that form takes in nc and cnonce. With one of the three missing the server cannot compute anything and answers 400. RFC 3665 prints a qop alone (§2.2 F1).',
  remedy: 'Send all three if the challenge offered qop, and none of them if it did not.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
 uri="sips:ss2.biloxi.example.com", algorithm=MD5,
 qop=auth, nc=00000001, cnonce="0a4f113b",
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  bad: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
 uri="sips:ss2.biloxi.example.com", algorithm=MD5,
 qop=auth,
 ^^^^^^^^
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) => {
      const present = TOGETHER.flatMap((name): readonly AuthParam[] => {
        const param = authParam(credentials, name);
        return param ? [param] : [];
      });
      const absent = TOGETHER.filter((name) => !authParam(credentials, name));
      const first = present[0];
      if (!first || absent.length === 0) return [];
      const { from, to, name } = first;
      return [{ from, to, message: `Expected ${absent.join(' and ')} beside ${name.value}` }];
    }),
};

const TOGETHER = ['qop', 'cnonce', 'nc'];
