import { parameter } from '@/lib/sip/grammar/parameters';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const outbound = changed(F1)`
   Max-Forwards: 70
  +Supported: path, outbound
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;reg-id=1;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
`;

export const regIdNeedsInstance: MessageRule = {
  id: 'reg-id-needs-instance',
  scope: 'message',
  title: 'A reg-id comes with +sip.instance',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 5626 §6',
  why: 'The reg-id says which flow of the device this is, and +sip.instance says which device. Alone the number means nothing, and the registrar ignores it: the binding is an ordinary one, tied to an address that a phone behind a NAT cannot be reached at.',
  remedy: 'Add +sip.instance with the URN of the device, the same after every start.',
  good: [
    outbound,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
    `,
  ],
  bad: [
    changed(outbound)`
      -Contact: <sips:bob@client.biloxi.example.com>;reg-id=1;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      +Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
                                                     ^^^^^^^^
    `,
  ],
  check: (message) => {
    if (!isRegister(message)) return [];
    return firstContacts(message).flatMap((value) => {
      const regId = parameter(value, 'reg-id');
      if (!regId || parameter(value, '+sip.instance')) return [];
      const says = 'Expected +sip.instance beside reg-id, which is ignored without it';
      return [{ from: regId.from, to: regId.to, message: says }];
    });
  },
};
