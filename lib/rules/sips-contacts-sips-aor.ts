import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts, requestedExpires } from './reading/bindings';
import { fromOf, toOf } from './reading/identity';
import { schemeOf } from './reading/scheme-of';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const sipAddress = changed(F1)`
  -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
  -To: Bob <sips:bob@biloxi.example.com>
  +From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl
  +To: Bob <sip:bob@biloxi.example.com>
`;

export const sipsContactsSipsAor: MessageRule = {
  id: 'sips-contacts-sips-aor',
  scope: 'message',
  title: 'Where all Contacts are sips, the address-of-record in From and To is sips too',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 5630 §5.1.1.1',
  why: 'A phone with sips Contacts alone can be reached by a sips address, and says so by registering that one. RFC 3261 (§10.2.1) asked for the other direction only, phones that were made before 2009 register sips Contacts under a sip address, and registrars treat both addresses as one; so this is a warning. What one meets is a registrar that keeps them apart, and a sips call that finds nobody.',
  remedy: 'Write sips in From and To, or register a sip Contact.',
  good: [
    F1,
    changed(sipAddress)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>, <sip:bob@192.0.2.4>
    `,
    changed(sipAddress)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=0
    `,
  ],
  bad: [
    changed(sipAddress)`
       To: Bob <sip:bob@biloxi.example.com>
                ^^^
    `,
  ],
  check: (message) => {
    const owner = isRegister(message) ? toOf(message)?.uri : undefined;
    const contacts = firstContacts(message);
    if (!owner || schemeOf(owner.value) !== 'sip' || contacts.length === 0) return [];
    // What was registered under a sip address has to be removed there.
    const isKept = contacts.every(
      (one) => schemeOf(one.uri.value) === 'sips' && requestedExpires(message, one) !== 0,
    );
    const scheme = { from: owner.from, to: owner.from + 'sip'.length };
    const says = 'Expected sips, as in all Contacts, found sip';
    const places = [owner, fromOf(message)?.uri].flatMap((one) => (one ? [one] : []));
    return isKept ? [{ ...scheme, message: says, fix: writeSips(places) }] : [];
  },
};

/** To and From of a REGISTER are the same address. */
function writeSips(addresses: readonly { readonly value: string; readonly from: number }[]): Fix {
  const sip = addresses.filter(({ value }) => schemeOf(value) === 'sip');
  return {
    title: 'Write sips in From and To',
    edits: sip.map(({ from }) => ({ from, to: from + 'sip'.length, insert: 'sips' })),
  };
}
