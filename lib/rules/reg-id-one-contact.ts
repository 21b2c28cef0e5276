import { parameter } from '@/lib/sip/grammar/parameters';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts, requestedExpires } from './reading/bindings';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const outbound = changed(F1)`
   Max-Forwards: 70
  +Supported: path, outbound
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
  + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
  +Contact: <sips:bob@192.0.2.4>;expires=0
`;

export const regIdOneContact: MessageRule = {
  id: 'reg-id-one-contact',
  scope: 'message',
  title: 'A REGISTER with reg-id binds one Contact',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 5626 §6',
  why: 'The binding is tied to the connection that the request came over, and that can be the way to one Contact only. A registrar should refuse the whole request with 400; Contacts with an interval of zero, which are to go, may stand beside it.',
  remedy: 'Send one REGISTER for each flow, and another one for Contacts that are reached in some other way.',
  good: [outbound],
  bad: [
    changed(outbound)`
      -Contact: <sips:bob@192.0.2.4>;expires=0
      +Contact: <sips:bob@192.0.2.4>
                ^^^^^^^^^^^^^^^^^^^^
    `,
    changed(outbound)`
      -Contact: <sips:bob@192.0.2.4>;expires=0
      +Contact: <sips:bob@client.biloxi.example.com>;reg-id=2
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    if (!isRegister(message)) return [];
    const bound = firstContacts(message).filter((one) => requestedExpires(message, one) !== 0);
    const second = bound[1];
    if (!second || !bound.some((one) => parameter(one, 'reg-id'))) return [];
    const says = `Expected one Contact to be bound in a REGISTER with reg-id, found ${bound.length}`;
    return [{ from: second.from, to: second.to, message: says }];
  },
};
