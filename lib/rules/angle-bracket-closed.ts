import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const angleBracketClosed: MessageRule = {
  id: 'angle-bracket-closed',
  scope: 'message',
  title: 'A URI that begins with < ends with >',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Without the closing bracket nobody can tell where the URI ends: everything after it, the tag included, becomes part of the address. Most receivers answer 400.',
  remedy: 'Write > directly after the URI and before the parameters of the header field.',
  good: [F1],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com;tag=a73kszlfl
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromSyntax('angle-bracket-closed'),
};
