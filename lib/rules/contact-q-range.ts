import { contactQ } from '@/lib/sip/contact-parameters';
import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import type { MessageRule } from './rule';

export const contactQRange: MessageRule = {
  id: 'contact-q-range',
  scope: 'message',
  title: 'The q of a Contact is a number from 0 to 1 with at most three decimals',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'This number ranks the Contacts of one address-of-record. A proxy that cannot read it refuses the Contact or rings it last, whatever was meant.',
  remedy: 'Write 0 to 1, such as 0.7.',
  good: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;q=0.7
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;q=1.5
                                                       ^^^
    `,
  ],
  check: (message) =>
    valuesOf(message, contact).flatMap((value) => {
      const q = contactQ(value);
      if (!q || q.from === q.to || !Number.isNaN(q.value)) return [];
      const says = `Expected q between 0 and 1 with at most three decimals, found ${slice(message.text, q)}`;
      return [{ from: q.from, to: q.to, message: says }];
    }),
};
