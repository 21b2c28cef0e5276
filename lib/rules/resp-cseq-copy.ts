import { replaceBy } from './reading/fixes';
import { cseqOf } from './reading/identity';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

export const respCseqCopy: ExchangeRule = {
  id: 'resp-cseq-copy',
  scope: 'exchange',
  title: 'A response has the CSeq of its request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'The number tells which of several requests is answered. A phone that finds the wrong one waits on, or takes the 401 to its first request for one to its second and believes its password wrong.',
  remedy: 'Copy number and method.',
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

--
SIP/2.0 200 OK
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
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
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

--
SIP/2.0 200 OK
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
      ^^^^^^^^^^
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
Content-Length: 0

`,
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, at }) => {
      const [wanted, found] = [cseqOf(request), cseqOf(response)];
      if (!wanted || !found) return [];
      const right = `${wanted.number.value} ${wanted.method.value}`;
      if (`${found.number.value} ${found.method.value}` === right) return [];
      return [
        {
          at,
          from: found.from,
          to: found.to,
          message: `Expected the CSeq of the request, ${right}`,
          fix: replaceBy(`Write ${right}`, found, right),
        },
      ];
    }),
};
