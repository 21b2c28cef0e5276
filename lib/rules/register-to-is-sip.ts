import { parseUri } from '@/lib/sip/uri';
import { toOf } from './reading/identity';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const registerToIsSip: MessageRule = {
  id: 'register-to-is-sip',
  scope: 'message',
  title: 'The address-of-record in To is a sip or sips URI',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.2',
  why: 'The registrar looks up the address-of-record under its own domain, and a tel URI has none. Telephone numbers are registered as the user of a sip URI.',
  remedy: 'Write sip: or sips:, the user or the number, @ and the domain.',
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
To: <tel:+12155550100>
     ^^^^^^^^^^^^^^^^
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: (message) => {
    const uri = isRegister(message) ? toOf(message)?.uri : undefined;
    const scheme = uri && parseUri(uri.value).scheme.value.toLowerCase();
    if (!uri || !scheme || scheme === 'sip' || scheme === 'sips') return [];
    return [
      { from: uri.from, to: uri.to, message: `Expected a sip or sips URI in To, found one of ${scheme}` },
    ];
  },
};
