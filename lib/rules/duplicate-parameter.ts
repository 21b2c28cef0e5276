import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const duplicateParameter: MessageRule = {
  id: 'duplicate-parameter',
  scope: 'message',
  title: 'A parameter stands only once in a header field value, and only once in a URI',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.3.1',
  why: 'Of two parameters with the same name one implementation takes the first and another the last. With expires or branch the two sides then hold different things to be true, and nobody sees why.',
  remedy:
    'Keep the one that is meant. Where they are the same to the letter, either can go; otherwise only the sender knows.',
  good: [F1],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=60;q=0.7;expires=60
                                                                      ^^^^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;ob;transport=tcp;ob>
                                                                     ^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=3600;expires=60
                                                                  ^^^^^^^^^^
    `,
  ],
  check: fromSyntax('duplicate-parameter'),
};
