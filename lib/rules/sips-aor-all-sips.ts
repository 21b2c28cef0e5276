import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { toOf } from './reading/identity';
import { schemeOf } from './reading/scheme-of';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const sipsAorAllSips: MessageRule = {
  id: 'sips-aor-all-sips',
  scope: 'message',
  title: 'A sips address-of-record is registered with sips Contacts alone',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5630 §5.1.1.1',
  why: 'Who calls a sips address is promised security on every hop, and a mail address or a telephone number can promise nothing. With one such Contact in the request the address-of-record has to be the sip one. RFC 3665 prints a mailto Contact under a sips address (§2.2 F1), years before this was laid down. A sip Contact is reported by contact-sips-under-sips, since there the repair is a letter; sips Contacts under a sip address by sips-contacts-sips-aor.',
  remedy: 'Write sip in From and To, or register only sips Contacts.',
  good: [
    F1,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      -To: Bob <sips:bob@biloxi.example.com>
      -Contact: <sips:bob@client.biloxi.example.com>
      +From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl
      +To: Bob <sip:bob@biloxi.example.com>
      +Contact: <sip:bob@client.biloxi.example.com>, <mailto:bob@biloxi.example.com>
    `,
  ],
  bad: [
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <mailto:bob@biloxi.example.com>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const owner = isRegister(message) ? toOf(message)?.uri.value : undefined;
    if (owner === undefined || schemeOf(owner) !== 'sips') return [];
    return firstContacts(message).flatMap(({ uri: { value, from, to } }) => {
      const scheme = schemeOf(value);
      if (scheme === 'sips' || scheme === 'sip' || scheme === '') return [];
      const says = `Expected only sips Contacts under the sips address in To, found one of ${scheme}`;
      return [{ from, to, message: says }];
    });
  },
};
