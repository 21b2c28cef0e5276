import { fieldsNamed } from '@/lib/sip/values-of';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const status423MinExpires: MessageRule = {
  id: '423-min-expires',
  scope: 'message',
  title: 'A 423 has Min-Expires',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A 423 says that the interval is too short and has to say what would be long enough. Without it the phone can only guess, and most give up.',
  remedy: 'Add Min-Expires with the shortest interval that is accepted, in seconds.',
  good: [
    `SIP/2.0 423 Interval Too Brief
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Min-Expires: 60
Content-Length: 0

`,
  ],
  bad: [
    `SIP/2.0 423 Interval Too Brief
        ^^^
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Content-Length: 0

`,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    if (status?.value !== 423 || fieldsNamed(message, 'Min-Expires').length > 0) return [];
    return [{ from: status.from, to: status.to, message: 'Expected Min-Expires in a 423' }];
  },
};
