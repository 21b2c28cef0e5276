import { contactRegId } from '@/lib/sip/contact-parameters';
import { parameter } from '@/lib/sip/grammar/parameters';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

const outbound = changed(F1)`
   Max-Forwards: 70
  +Supported: path, outbound
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;reg-id=2147483647
  + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
`;

export const regIdRange: MessageRule = {
  id: 'reg-id-range',
  scope: 'message',
  title: 'A reg-id is a number from 1 to 2147483647',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5626 §10',
  why: 'The number tells apart the flows of one device, so that a new connection replaces the one that broke. A phone that counts from zero sends a value that is not allowed: a registrar may refuse it, or forget it, and then the binding of the broken connection stays beside the new one and calls go there first.',
  remedy:
    'Number the flows from 1, in the same order after each start. Where 0 stands in the only Contact it can become 1; with several, all of them move up.',
  good: [outbound],
  bad: [
    changed(outbound)`
      -Contact: <sips:bob@client.biloxi.example.com>;reg-id=2147483647
      +Contact: <sips:bob@client.biloxi.example.com>;reg-id=0
                                                            ^
    `,
    changed(outbound)`
      -Contact: <sips:bob@client.biloxi.example.com>;reg-id=2147483647
      +Contact: <sips:bob@client.biloxi.example.com>;reg-id=first
                                                            ^^^^^
    `,
    changed(outbound)`
      -Contact: <sips:bob@client.biloxi.example.com>;reg-id=2147483647
      +Contact: <sips:bob@client.biloxi.example.com>;reg-id
                                                     ^^^^^^
    `,
  ],
  check: (message) => {
    const contacts = firstContacts(message);
    return contacts.flatMap((value) => {
      const regId = parameter(value, 'reg-id');
      const number = contactRegId(value);
      const isEmpty = number !== undefined && number.from === number.to;
      // A value that is missing behind its equals sign is a fault of syntax.
      if (!regId || isEmpty || (number && !Number.isNaN(number.value))) return [];
      const { from, to } = number ?? regId;
      const found = number ? `, found ${slice(message.text, number)}` : '';
      const says = `Expected a number from 1 to 2147483647 as reg-id${found}`;
      const isFirst = contacts.length === 1 && regId.text === '0';
      return [
        { from, to, message: says, ...(isFirst ? { fix: replaceBy('Write 1', { from, to }, '1') } : {}) },
      ];
    });
  },
};
