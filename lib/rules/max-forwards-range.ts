import { maxForwards } from '@/lib/sip/headers/max-forwards';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { replaceBy } from './reading/fixes';
import { fromSyntax } from './reading/from-syntax';
import type { Finding, MessageRule } from './rule';

export const maxForwardsRange: MessageRule = {
  id: 'max-forwards-range',
  scope: 'message',
  title: 'Max-Forwards is a whole number from 0 to 255',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.22',
  why: 'Each proxy takes one off and refuses at zero, which ends loops. A value that is no number, or does not fit into a byte, is refused by some and read as something else by others.',
  remedy: 'Start with 70.',
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
Max-Forwards: 700
              ^^^
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: many
              ^^^^
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: (message) => [...notANumber(message), ...tooGreat(message)],
};

const notANumber = fromSyntax('max-forwards-range');

const LIMIT = 255;

function tooGreat(message: Message): readonly Finding[] {
  return valuesOf(message, maxForwards)
    .filter(({ value }) => value > LIMIT)
    .map((hops) => ({
      from: hops.from,
      to: hops.to,
      message: `Expected at most ${LIMIT} hops in Max-Forwards, found ${hops.value}`,
      fix: replaceBy('Write 70', hops, '70'),
    }));
}
