import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const authCommaList: MessageRule = {
  id: 'auth-comma-list',
  scope: 'message',
  title: 'The parameters of a challenge or of credentials are separated by commas',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Parsers end a parameter at the comma. Without it, many of them see one parameter with a strange value, miss the nonce and answer 400, or challenge again and again. The first example of RFC 3665 was printed with this fault (erratum 4047); it happens where a long header field is folded by hand.',
  remedy: 'Put a comma after each parameter but the last, also at the end of a folded line.',
  good: [F3],
  bad: [
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      +Authorization: Digest username="bob", realm="atlanta.example.com"
                                                                        ^
    `,
  ],
  check: fromSyntax('auth-comma-list'),
};
