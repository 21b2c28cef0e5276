import { expires } from '@/lib/sip/headers/expires';
import { minExpires } from '@/lib/sip/headers/min-expires';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { Finding, MessageRule } from './rule';

export const expiresRange: MessageRule = {
  id: 'expires-range',
  scope: 'message',
  title: 'Expires and Min-Expires are whole numbers of seconds from 0 to 4294967295',
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 3261 §20.19',
  why: 'A number with a unit, or one that is negative, is no interval. A registrar may take any malformed value for its default of an hour, so that a binding which was to be removed stays.',
  remedy: 'Write seconds in decimal digits: 3600 for an hour, 0 to remove a binding.',
  good: [
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Expires: 3600
    `,
  ],
  bad: [
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Expires: 1h
                ^^
    `,
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Expires: 4294967296
                ^^^^^^^^^^
    `,
  ],
  check: (message) => [...notANumber(message), ...tooGreat(message)],
};

const notANumber = fromSyntax('expires-range');

const LIMIT = 2 ** 32 - 1;

function tooGreat(message: Message): readonly Finding[] {
  return [...valuesOf(message, expires), ...valuesOf(message, minExpires)]
    .filter(({ value }) => value > LIMIT)
    .map(({ from, to }) => ({
      from,
      to,
      message: `Expected at most ${LIMIT} seconds, found ${slice(message.text, { from, to })}`,
    }));
}
