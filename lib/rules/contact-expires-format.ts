import { contactExpires } from '@/lib/sip/contact-parameters';
import { MAX_DELTA_SECONDS } from '@/lib/sip/delta-seconds';
import { parameter } from '@/lib/sip/grammar/parameters';
import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { addAfter, replaceBy } from './reading/fixes';
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
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires
                                                     ^^^^^^^
    `,
  ],
  check: (message) =>
    valuesOf(message, contact).flatMap((value) => {
      const bare = parameter(value, 'expires');
      if (bare && !bare.value) {
        const says = 'Expected an equals sign and a number of seconds after expires';
        return [{ from: bare.from, to: bare.to, message: says, fix: addAfter(WRITE_HOUR, bare, '=3600') }];
      }
      const seconds = contactExpires(value);
      if (!seconds || seconds.from === seconds.to || seconds.value <= MAX_DELTA_SECONDS) return [];
      const found = slice(message.text, seconds);
      return [
        {
          from: seconds.from,
          to: seconds.to,
          message: Number.isNaN(seconds.value)
            ? `Expected a whole number of seconds in expires, found ${found}`
            : `Expected at most ${MAX_DELTA_SECONDS} seconds in expires, found ${found}`,
          fix: replaceBy(WRITE_HOUR, seconds, '3600'),
        },
      ];
    }),
};

const WRITE_HOUR = 'Write 3600, which it is taken for';
