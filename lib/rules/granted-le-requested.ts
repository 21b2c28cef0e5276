import { parameter } from '@/lib/sip/grammar/parameters';
import { sameUri } from '@/lib/sip/same-uri';
import { addressContacts, requestedExpires } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { isRegister, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const grantedLeRequested: ExchangeRule = {
  id: 'granted-le-requested',
  scope: 'exchange',
  title: 'A binding lasts no longer than was asked for',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §10.3',
  why: 'A registrar may shorten the interval, and refuse one that is too short with 423. Making it longer is not provided for: a phone that asked for a minute because its NAT forgets after a minute cannot be reached for the rest, and a binding that was to be removed stays.',
  remedy: 'Grant at most what was asked for, or answer 423 with Min-Expires.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Expires: 3600
Content-Length: 0

--
SIP/2.0 200 OK
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=600
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
Expires: 60
Content-Length: 0

--
SIP/2.0 200 OK
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
                                                      ^^^^
Content-Length: 0

`,
  ],
  check: (exchange) =>
    answeredRequests(exchange)
      .filter(({ request, response }) => isRegister(request) && statusLine(response)?.status.value === 200)
      .flatMap(compareIntervals),
};

function compareIntervals({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const asked = addressContacts(request);
  return addressContacts(response).flatMap((listed) => {
    const granted = parameter(listed, 'expires')?.value;
    const match = asked.find((one) => sameUri(one.uri.value, listed.uri.value));
    const requested = match && requestedExpires(request, match);
    if (!granted || requested === undefined || !(Number(granted.value) > requested)) return [];
    const message = `Expected at most ${requested} seconds, as requested, found ${granted.value}`;
    const fix = replaceBy(`Write ${requested}`, granted, String(requested));
    return [{ at, from: granted.from, to: granted.to, message, fix }];
  });
}
