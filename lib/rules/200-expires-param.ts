import { parameter } from '@/lib/sip/grammar/parameters';
import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { addAfter } from './reading/fixes';
import { cseqOf } from './reading/identity';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const status200ExpiresParam: MessageRule = {
  id: '200-expires-param',
  scope: 'message',
  title: 'Each Contact in the 200 to a REGISTER has expires',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'The registrar decides how long a binding lasts, and this is where it says so. A phone that finds no interval refreshes too late, and cannot be reached in between. RFC 3261 itself prints such a 200 (§24.1 F2), with an Expires header field in its place.',
  remedy: 'Add ;expires= with the seconds that are left to each Contact.',
  good: [OK],
  bad: [
    changed(OK)`
      -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      +Contact: <sips:bob@client.biloxi.example.com>
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(OK)`
      -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      +Contact: <sips:bob@client.biloxi.example.com>
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      +Expires: 7200
    `,
  ],
  check: (message) => {
    const isGrant = statusLine(message)?.status.value === 200 && cseqOf(message)?.method.value === 'REGISTER';
    if (!isGrant) return [];
    const seconds = firstOf(message, expires)?.value;
    return valuesOf(message, contact)
      .filter((value) => value.kind === 'address' && !parameter(value, 'expires'))
      .map((value) => ({
        from: value.from,
        to: value.to,
        message: 'Expected expires behind this Contact: it says how long the binding lasts',
        ...(seconds === undefined || Number.isNaN(seconds)
          ? {}
          : { fix: addAfter(`Add expires=${seconds}`, value, `;expires=${seconds}`) }),
      }));
  },
};
