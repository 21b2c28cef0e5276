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
  remedy:
    'Put a comma after each parameter but the last, where other header fields have a semicolon too, also at the end of a folded line.',
  good: [F3],
  bad: [
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      +Authorization: Digest username="bob", realm="atlanta.example.com"
                                                                        ^
    `,
    changed(F3)`
      - uri="sips:ss2.biloxi.example.com", algorithm=MD5,
      - qop=auth, nc=00000001, cnonce="0a4f113b",
      + uri="sips:ss2.biloxi.example.com", qop=auth, nc=00000001,
      + algorithm=MD5;cnonce="0a4f113b",
                     ^
    `,
  ],
  check: fromSyntax('auth-comma-list'),
};
