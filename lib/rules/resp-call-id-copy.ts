import { replaceBy } from './reading/fixes';
import { callIdOf } from './reading/identity';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

export const respCallIdCopy: ExchangeRule = {
  id: 'resp-call-id-copy',
  scope: 'exchange',
  title: 'A response has the Call-ID of its request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'Call-IDs are compared byte by byte, capitals and small letters apart. A client that gets another one does not know what the response is about.',
  remedy: 'Copy the Call-ID.',
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
Call-ID: 1J9FPLXK3UXTM8TN@biloxi.example.com
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
Content-Length: 0

`,
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, at }) => {
      const wanted = callIdOf(request);
      const found = callIdOf(response);
      if (!wanted || !found || wanted.value === found.value) return [];
      return [
        {
          at,
          from: found.from,
          to: found.to,
          message: `Expected the Call-ID of the request, ${wanted.value}`,
          fix: replaceBy('Copy it', found, wanted.value),
        },
      ];
    }),
};
