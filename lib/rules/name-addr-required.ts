import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { addressesOf } from './reading/addresses';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const nameAddrRequired: MessageRule = {
  id: 'name-addr-required',
  scope: 'message',
  title: 'A URI with a comma, a question mark or a semicolon stands in angle brackets',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §20',
  why: 'Outside of brackets a comma ends the value, and what follows a question mark or a semicolon may belong to the URI or not. Receivers do not agree on it.',
  remedy: 'Write < before the URI and > after it.',
  good: [
    F1,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: sips:client.biloxi.example.com,sips:bob@192.0.2.4;expires=60
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: sips:bob@client.biloxi.example.com?Subject=hello
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +P-Preferred-Identity: sips:bob@biloxi.example.com;user=phone
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: sips:bob,work@client.biloxi.example.com;expires=60, sips:bob@192.0.2.4
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: sips:bob;day=tue@biloxi.example.com
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    addressesOf(message)
      .filter(({ bracketed, uri }) => !bracketed && /[?,;]/.test(uri.value))
      .map(({ uri }) => ({
        from: uri.from,
        to: uri.to,
        message: 'Expected angle brackets around a URI that holds a comma, a question mark or a semicolon',
        fix: replaceBy('Put it in brackets', uri, `<${uri.value}>`),
      })),
};
