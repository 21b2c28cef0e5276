import { parameter } from '@/lib/sip/grammar/parameters';
import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import type { MessageRule } from './rule';

export const contactQRange: MessageRule = {
  id: 'contact-q-range',
  scope: 'message',
  title: 'The q of a Contact is a number from 0 to 1 with at most three decimals',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'This number ranks the Contacts of one address-of-record. A proxy that cannot read it refuses the Contact or rings it last, whatever was meant.',
  remedy: 'Write 0 to 1, such as 0.7.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;q=0.7
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
Contact: <sips:bob@client.biloxi.example.com>;q=1.5
                                                ^^^
Content-Length: 0

`,
  ],
  check: (message) =>
    valuesOf(message, contact).flatMap((value) => {
      const q = parameter(value, 'q')?.value;
      if (!q?.value || QVALUE.test(q.value)) return [];
      const says = `Expected q between 0 and 1 with at most three decimals, found ${q.value}`;
      return [{ from: q.from, to: q.to, message: says }];
    }),
};

const QVALUE = /^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$/;
