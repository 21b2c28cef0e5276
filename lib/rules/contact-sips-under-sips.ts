import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { toOf } from './reading/identity';
import { schemeOf } from './reading/scheme-of';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const contactSipsUnderSips: MessageRule = {
  id: 'contact-sips-under-sips',
  scope: 'message',
  title: 'Under a sips address-of-record the contacts are sips too',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5630 §5.1.1.1',
  why: 'Who calls a sips address wants every hop encrypted. A sip contact under it makes the last hop an open one, so the caller is promised what does not hold; and a phone that compares the contacts in the 200 with its own may not find itself, since sip and sips are different addresses.',
  remedy: 'Write sips in the Contact, or register a sip address-of-record.',
  good: [F1],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sip:bob@client.biloxi.example.com>
                 ^^^
    `,
  ],
  check: (message) => {
    const owner = toOf(message)?.uri.value;
    if (!isRegister(message) || owner === undefined || schemeOf(owner) !== 'sips') return [];
    return firstContacts(message)
      .filter(({ uri }) => schemeOf(uri.value) === 'sip')
      .map(({ uri: { from } }) => {
        const scheme = { from, to: from + 'sip'.length };
        const says = 'Expected sips, as in the address-of-record, found sip';
        return { ...scheme, message: says, fix: replaceBy('Write sips', scheme, 'sips') };
      });
  },
};
