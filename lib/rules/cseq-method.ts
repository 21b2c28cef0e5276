import { replaceBy } from './reading/fixes';
import { cseqOf } from './reading/identity';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const cseqMethod: MessageRule = {
  id: 'cseq-method',
  scope: 'message',
  title: 'CSeq names the method of the request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.5',
  why: 'A response carries no method but the one in CSeq, so a client finds its transaction by it. If the two differ the server answers 400, or the response finds nobody who waits for it. It happens in requests that were made by copying another one.',
  remedy: 'Write the method of the request line behind the number.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  bad: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 INVITE
        ^^^^^^
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: (message) => {
    const wanted = requestLine(message)?.method.value;
    const method = cseqOf(message)?.method;
    if (!wanted || !method?.value || method.value === wanted) return [];
    return [
      {
        from: method.from,
        to: method.to,
        message: `Expected ${wanted} in CSeq, as in the request line, found ${method.value}`,
        fix: replaceBy(`Write ${wanted}`, method, wanted),
      },
    ];
  },
};
