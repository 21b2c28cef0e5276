import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { contact } from '@/lib/sip/headers/contact';
import { removeValue } from '@/lib/sip/remove-value';
import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts, requestedExpires } from './reading/bindings';
import { fixBy } from './reading/fixes';
import { schemeOf } from './reading/scheme-of';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const underSip = changed(F1)`
  -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
  -To: Bob <sips:bob@biloxi.example.com>
  +From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl
  +To: Bob <sip:bob@biloxi.example.com>
`;

export const sipAndSipsContact: MessageRule = {
  id: 'sip-and-sips-contact',
  scope: 'message',
  title: 'A Contact is registered as sips or as sip, not as both',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5630 §5.1.1.1',
  why: 'A sips Contact can be reached by calls to the sip address as well, so the other one says nothing new. A registrar that keeps both calls the phone twice for each call, or takes the later of them for a replacement, after which secure calls fail.',
  remedy: 'Leave out the sip Contact.',
  good: [
    F1,
    changed(underSip)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sip:bob@192.0.2.4>
      +Contact: <sip:bob@client.biloxi.example.com>;expires=0
    `,
  ],
  bad: [
    changed(underSip)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sip:bob@client.biloxi.example.com>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(underSip)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sip:bob@client.biloxi.example.com>, <sips:bob@client.biloxi.example.com>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    if (!isRegister(message)) return [];
    const contacts = firstContacts(message).filter((one) => requestedExpires(message, one) !== 0);
    const secure = new Set(contacts.filter(({ uri }) => schemeOf(uri.value) === 'sips').map(withoutScheme));
    if (secure.size === 0) return [];
    return contacts
      .filter((one) => schemeOf(one.uri.value) === 'sip' && secure.has(withoutScheme(one)))
      .map((one) => {
        return {
          from: one.uri.from,
          to: one.uri.to,
          message: 'Expected this Contact only once, as sips: that serves calls to the sip address as well',
          ...fixBy('Remove the sip Contact', removeValue(message, contact, one)),
        };
      });
  },
};

/** User, host, port and transport: what makes a sip URI and a sips URI two versions of one Contact. */
function withoutScheme({ uri: { value } }: AddressValue): string | undefined {
  const uri = parseUri(value);
  if (!isSipUri(uri)) return undefined;
  return `${canonicalAor(uri).slice(uri.scheme.value.length)};${uriTransport(uri)?.value ?? ''}`;
}
