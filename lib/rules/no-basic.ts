import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1, F3 } from './examples/registration';
import type { MessageRule } from './rule';

export const noBasic: MessageRule = {
  id: 'no-basic',
  scope: 'message',
  title: 'The scheme Basic is not used',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22',
  why: 'Basic sends the password so that anybody who sees the message can read it. RFC 2543 allowed it and RFC 3261 took it out: servers must not accept it.',
  remedy: 'Use Digest.',
  good: [F3],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
      -CSeq: 1 REGISTER
      +CSeq: 2 REGISTER
       Contact: <sips:bob@client.biloxi.example.com>
      +Authorization: Basic Ym9iOnphbnppYmFy
                      ^^^^^
    `,
  ],
  check: (message) =>
    [wwwAuthenticate, proxyAuthenticate, authorization, proxyAuthorization]
      .flatMap((header) => valuesOf(message, header))
      .filter(({ scheme }) => scheme.value.toLowerCase() === 'basic')
      .map(({ scheme: { from, to } }) => ({ from, to, message: 'Expected the scheme Digest, found Basic' })),
};
