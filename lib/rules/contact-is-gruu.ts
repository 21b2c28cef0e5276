import { contactInstance } from '@/lib/sip/contact-parameters';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { parseUri, uriParameter } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts, requestedExpires } from './reading/bindings';
import { toOf } from './reading/identity';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const withInstance = changed(F1)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>
  + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
`;

export const contactIsGruu: MessageRule = {
  id: 'contact-is-gruu',
  scope: 'message',
  title: 'A GRUU is what a registrar gives, and no Contact for it',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5627 §5.1',
  why: 'A GRUU leads to the registrar, which looks up the Contact of the device. If that is the GRUU itself the call goes round in a circle, so a registrar refuses it with 403. It happens where a phone keeps one address for all its Contacts: the GRUU belongs into those of calls, and the address of the phone into that of the REGISTER.',
  remedy: 'Register the address and the port of the phone, and put the GRUU into the Contact of calls only.',
  good: [
    withInstance,
    changed(withInstance)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;gr=balcony>
    `,
  ],
  bad: [
    changed(withInstance)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@biloxi.example.com;gr=urn:uuid:00000000-0000-1000-8000-000a95a0e128>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const owner = isRegister(message) ? toOf(message) : undefined;
    if (!owner) return [];
    const aor = canonicalAor(owner.uri.value);
    return firstContacts(message)
      .filter(
        (one) =>
          contactInstance(one) !== undefined &&
          uriParameter(parseUri(one.uri.value), 'gr') !== undefined &&
          requestedExpires(message, one) !== 0 &&
          canonicalAor(one.uri.value) === aor,
      )
      .map(({ uri: { from, to } }) => {
        const says =
          'Expected the address of the device, found a GRUU of the address-of-record that leads to it';
        return { from, to, message: says };
      });
  },
};
