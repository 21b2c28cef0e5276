import { sameUri } from '@/lib/sip/uri/same-uri';
import { parseUri } from '@/lib/sip/uri/uri';
import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts, requestedExpires } from './reading/bindings';
import { toOf } from './reading/identity';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const contactIsAor: MessageRule = {
  id: 'contact-is-aor',
  scope: 'message',
  title: 'A Contact is the address of a device and not the address-of-record',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 5627 §5.1',
  why: 'Whoever calls the address-of-record is sent on to the Contact. If that is the same address the call comes back to the same server and round again, until Max-Forwards or the loop detection ends it with 483 or 482. A registrar that makes GRUUs has to refuse such a Contact with 403 if it names its device in +sip.instance; without that no RFC forbids it, so this is a warning, but the phone never rings. It happens where a phone takes the domain of its account for its own host name.',
  remedy: 'Write the host or the IP address of the phone into Contact, and the port that it listens on.',
  good: [
    F1,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@biloxi.example.com>;expires=0
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@biloxi.example.com>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const owner = isRegister(message) ? toOf(message) : undefined;
    // Along a Path the request passes a proxy that knows where the phone is, whatever the Contact says.
    if (!owner || fieldsNamed(message, 'Path').length > 0) return [];
    const aor = parseUri(owner.uri.value);
    return firstContacts(message)
      .filter((one) => requestedExpires(message, one) !== 0 && sameUri(one.uri.value, aor))
      .map(({ uri: { from, to } }) => {
        const says = 'Expected the address of the device, found the address-of-record that leads to it';
        return { from, to, message: says };
      });
  },
};
