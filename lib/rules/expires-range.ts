import { expires } from '@/lib/sip/headers/expires';
import { minExpires } from '@/lib/sip/headers/min-expires';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { fromSyntax } from './reading/from-syntax';
import type { Finding, MessageRule } from './rule';

export const expiresRange: MessageRule = {
  id: 'expires-range',
  scope: 'message',
  title: 'Expires and Min-Expires are whole numbers of seconds from 0 to 4294967295',
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 3261 §20.19',
  why: 'A number with a unit, or one that is negative, is no interval. A registrar may take any malformed value for its default of an hour, so that a binding which was to be removed stays.',
  remedy: 'Write seconds in decimal digits: 3600 for an hour, 0 to remove a binding.',
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
Expires: 1h
         ^^
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
Expires: 4294967296
         ^^^^^^^^^^
Content-Length: 0

`,
  ],
  check: (message) => [...notANumber(message), ...tooGreat(message)],
};

const notANumber = fromSyntax('expires-range');

const LIMIT = 2 ** 32 - 1;

function tooGreat(message: Message): readonly Finding[] {
  return [...valuesOf(message, expires), ...valuesOf(message, minExpires)]
    .filter(({ value }) => value > LIMIT)
    .map(({ from, to, value }) => ({
      from,
      to,
      message: `Expected at most ${LIMIT} seconds, found ${value}`,
    }));
}
