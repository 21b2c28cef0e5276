import { sameUri } from '@/lib/sip/same-uri';
import { replaceBy } from './reading/fixes';
import { fromOf, tagOf } from './reading/identity';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const respFromCopy: ExchangeRule = {
  id: 'resp-from-copy',
  scope: 'exchange',
  title: 'A response has the From of its request, tag included',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'From says who asked, in the response as in the request. Clients that compare the tag throw the response away if it differs.',
  remedy: 'Copy From as it is; the server adds its own tag to To.',
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
From: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
                                        ^^^^^^^^^^^^^
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
Content-Length: 0

`,
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
From: Bob <sips:bob@example.com>;tag=a73kszlfl
           ^^^^^^^^^^^^^^^^^^^^
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
Content-Length: 0

`,
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap((pair) => [...compareUri(pair), ...compareTag(pair)]),
};

function compareUri({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const wanted = fromOf(request)?.uri;
  const found = fromOf(response)?.uri;
  if (!wanted || !found || sameUri(wanted.value, found.value)) return [];
  return [
    {
      at,
      from: found.from,
      to: found.to,
      message: `Expected the URI that From has in the request, ${wanted.value}`,
      fix: replaceBy('Copy it', found, wanted.value),
    },
  ];
}

function compareTag({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const wanted = tagOf(fromOf(request))?.text;
  const address = fromOf(response);
  const found = tagOf(address);
  if (wanted === undefined || !address || found?.text === wanted) return [];
  const span = found ?? { from: address.to, to: address.to };
  return [
    {
      at,
      from: span.from,
      to: span.to,
      message: `Expected the tag that From has in the request, ${wanted}`,
      fix: replaceBy('Copy it', span, `${found ? '' : ';'}tag=${wanted}`),
    },
  ];
}
