import { parameter } from '@/lib/sip/grammar/parameters';
import { expires } from '@/lib/sip/headers/expires';
import { minExpires } from '@/lib/sip/headers/min-expires';
import type { Message, Token } from '@/lib/sip/message';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { addressContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { callIdOf } from './reading/identity';
import { isRegister, statusLine } from './reading/start';
import type { ExchangeRule } from './rule';

export const status423Retry: ExchangeRule = {
  id: '423-retry',
  scope: 'exchange',
  title: 'After a 423 the next REGISTER asks for at least Min-Expires',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §10.2.8',
  why: 'The 423 has said what would be long enough. A phone that asks for less again is refused again, and some do so every few seconds.',
  remedy: 'Raise every interval that is not zero to Min-Expires.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Expires: 10
Content-Length: 0

--
SIP/2.0 423 Interval Too Brief
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Min-Expires: 60
Content-Length: 0

--
REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Expires: 60
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
Expires: 10
Content-Length: 0

--
SIP/2.0 423 Interval Too Brief
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Min-Expires: 60
Content-Length: 0

--
REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Expires: 10
         ^^
Content-Length: 0

`,
  ],
  check: ({ messages }) => {
    const shortest = new Map<string, number>();
    return messages.flatMap(({ message, repeats }, at) => {
      const id = callIdOf(message)?.value ?? '';
      const minimum = shortest.get(id);
      if (statusLine(message)?.status.value === 423)
        shortest.set(id, firstOf(message, minExpires)?.value ?? 0);
      if (minimum === undefined || repeats || !isRegister(message)) return [];
      shortest.delete(id);
      return intervals(message)
        .filter(({ value }) => Number(value) > 0 && Number(value) < minimum)
        .map((seconds) => ({
          at,
          from: seconds.from,
          to: seconds.to,
          message: `Expected at least ${minimum} seconds, the Min-Expires of the 423, found ${seconds.value}`,
          fix: replaceBy(`Write ${minimum}`, seconds, String(minimum)),
        }));
    });
  },
};

/** Every interval that a REGISTER asks for. */
function intervals(message: Message): readonly Token[] {
  const inHeader = valuesOf(message, expires).map(({ value, from, to }) => ({
    value: String(value),
    from,
    to,
  }));
  const inContacts = addressContacts(message).flatMap((one) => parameter(one, 'expires')?.value ?? []);
  return [...inHeader, ...inContacts];
}
