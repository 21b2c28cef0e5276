import { route } from '@/lib/sip/headers/route';
import { firstOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { firstContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { schemeOf } from './reading/scheme-of';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const inviteContactSips: MessageRule = {
  id: 'invite-contact-sips',
  scope: 'message',
  title: 'An INVITE to a sips address has a sips Contact',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.8',
  why: 'Who calls a sips address asks for TLS on every hop, and that holds for what the other side sends too. To a sip Contact its BYE would go in the clear, so a phone that keeps to the rule refuses the INVITE. It counts the same if the first Route is a sips URI.',
  remedy: 'Write the Contact as a sips URI, or call the sip address.',
  good: [
    INVITE,
    changed(INVITE)`
      -INVITE sip:bob@biloxi.example.com SIP/2.0
      -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
      +INVITE sips:bob@biloxi.example.com SIP/2.0
      +Via: SIP/2.0/TLS client.atlanta.example.com:5061;branch=z9hG4bK74bf9
      -Contact: <sip:alice@client.atlanta.example.com>
      +Contact: <sips:alice@client.atlanta.example.com>
    `,
  ],
  bad: [
    changed(INVITE)`
      -INVITE sip:bob@biloxi.example.com SIP/2.0
      -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
      +INVITE sips:bob@biloxi.example.com SIP/2.0
      +Via: SIP/2.0/TLS client.atlanta.example.com:5061;branch=z9hG4bK74bf9
       Contact: <sip:alice@client.atlanta.example.com>
                 ^^^
    `,
    changed(INVITE)`
      -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
      +Via: SIP/2.0/TLS client.atlanta.example.com:5061;branch=z9hG4bK74bf9
      +Route: <sips:ss1.atlanta.example.com;lr>
       Contact: <sip:alice@client.atlanta.example.com>
                 ^^^
    `,
  ],
  check: (message) => {
    const request = requestLine(message);
    if (request?.method.value !== 'INVITE') return [];
    const where = schemeOf(request.uri.value) === 'sips' ? 'Request-URI' : 'Route';
    const next = where === 'Route' ? firstOf(message, route)?.uri : request.uri;
    if (!next || schemeOf(next.value) !== 'sips') return [];
    return firstContacts(message)
      .filter(({ uri }) => schemeOf(uri.value) === 'sip')
      .map(({ uri: { from } }) => {
        const scheme = { from, to: from + 'sip'.length };
        const says = `Expected sips, as in the ${where}, found sip`;
        return { ...scheme, message: says, fix: replaceBy('Write sips', scheme, 'sips') };
      });
  },
};
