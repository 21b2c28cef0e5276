import { contactExpires } from '@/lib/sip/contact-parameters';
import { expires } from '@/lib/sip/headers/expires';
import type { Located } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import type { Fix } from '@/lib/text/problem';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { addressContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const expiresPrecedence: MessageRule = {
  id: 'expires-precedence',
  scope: 'message',
  title: 'Where Contact and Expires both state an interval they state the same',
  severity: 'info',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'The expires of a Contact counts, and the Expires header field is for the Contacts that have none. A phone that asks to be removed with Expires: 0 and leaves expires=3600 behind its Contact stays registered for an hour, and rings on a desk that nobody sits at. Nothing is said where another Contact does take its interval from the header field, or where a Contact is removed beside it.',
  remedy:
    'Leave Expires out, or write in it what the Contact says; to remove a binding, write 0 behind its Contact.',
  good: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=600
      +Expires: 600
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>, <sips:bob@192.0.2.4>;expires=60
      +Expires: 600
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=0
      +Expires: 600
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=3600
                                                             ^^^^
      +Expires: 0
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=60
                                                             ^^
      +Expires: 3600
    `,
  ],
  check: (message) => {
    const common = isRegister(message) ? firstOf(message, expires) : undefined;
    if (!common || Number.isNaN(common.value)) return [];
    const contacts = addressContacts(message);
    const own = contacts.flatMap((one) => contactExpires(one) ?? []);
    if (own.length < contacts.length) return [];
    const stated = slice(message.text, common);
    return own
      .filter(({ value }) => value > 0 && value !== common.value)
      .map((interval) => ({
        from: interval.from,
        to: interval.to,
        message: `Expected one interval: the ${interval.value} of this Contact counts, and not the ${stated} of Expires`,
        ...(mayFollow(own, common) ? copyTo(common, interval) : {}),
      }));
  },
};

/** True where Expires can say what the one Contact says; 0 may have been meant for a removal, which only its sender knows. */
function mayFollow(own: readonly Located<number>[], common: Located<number>): boolean {
  return own.length === 1 && common.value > 0;
}

function copyTo(common: Located<number>, { value }: Located<number>): { readonly fix: Fix } {
  return { fix: replaceBy(`Write ${value} in Expires too`, common, String(value)) };
}
