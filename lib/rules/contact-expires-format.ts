import { parameter } from '@/lib/sip/grammar/parameters';
import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const contactExpiresFormat: MessageRule = {
  id: 'contact-expires-format',
  scope: 'message',
  title: 'The expires of a Contact is a whole number of seconds',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §10.2.1.1',
  why: 'A registrar may take a value that it cannot read for an hour. What was meant as a minute, or as the end of a binding, then stays for sixty.',
  remedy: 'Write seconds in decimal digits.',
  good: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=3600
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=1h
                                                             ^^
    `,
  ],
  check: (message) =>
    valuesOf(message, contact).flatMap((value) => {
      const seconds = parameter(value, 'expires')?.value;
      if (!seconds?.value || isInterval(seconds.value)) return [];
      return [
        {
          from: seconds.from,
          to: seconds.to,
          message: /^[0-9]+$/.test(seconds.value)
            ? `Expected at most ${LIMIT} seconds in expires, found ${seconds.value}`
            : `Expected a whole number of seconds in expires, found ${seconds.value}`,
          fix: replaceBy('Write 3600, which it is taken for', seconds, '3600'),
        },
      ];
    }),
};

const LIMIT = 2 ** 32 - 1;

function isInterval(text: string): boolean {
  return /^[0-9]+$/.test(text) && Number(text) <= LIMIT;
}
