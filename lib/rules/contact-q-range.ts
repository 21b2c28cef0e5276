import { contactQ } from '@/lib/sip/contact-parameters';
import { parameter } from '@/lib/sip/grammar/parameters';
import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const contactQRange: MessageRule = {
  id: 'contact-q-range',
  scope: 'message',
  title: 'The q of a Contact is a number from 0 to 1 with at most three decimals',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'This number ranks the Contacts of one address-of-record. A proxy that cannot read it refuses the Contact or rings it last, whatever was meant.',
  remedy:
    'Write 0 to 1, such as 0.7. The repair that is offered takes the nearest value that there is, which for a percentage is not the one that was meant.',
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
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;q=0.33333
                                                       ^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;q=high
                                                       ^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;q;expires=60
                                                     ^
    `,
  ],
  check: (message) =>
    valuesOf(message, contact).flatMap((value) => {
      const bare = parameter(value, 'q');
      if (bare && !bare.value) {
        const { from, to } = bare;
        return [{ from, to, message: 'Expected an equals sign and a number from 0 to 1 after q' }];
      }
      const q = contactQ(value);
      if (!q || q.from === q.to || !Number.isNaN(q.value)) return [];
      const found = slice(message.text, q);
      const says = `Expected q between 0 and 1 with at most three decimals, found ${found}`;
      const near = nearest(found);
      const fix = near === undefined ? {} : { fix: replaceBy(`Write ${near}`, q, near) };
      return [{ from: q.from, to: q.to, message: says, ...fix }];
    }),
};

/** The nearest value that is allowed; undefined for what is no number. */
function nearest(text: string): string | undefined {
  if (!/^-?[0-9]*\.?[0-9]+$/.test(text)) return undefined;
  return String(Number(Math.min(Math.max(Number(text), 0), 1).toFixed(3)));
}
