import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const requestLineForm: MessageRule = {
  id: 'request-line-form',
  scope: 'message',
  title: 'A request line is method, URI and version with one space between',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7.1',
  why: 'The first line says what a message is; without one that can be read nobody can answer it, and many receivers throw the text away in silence. In a request it is also the one place where SIP allows no other white space than these two single spaces. A receiver that splits at each space finds an empty URI and answers 400 Bad Request, or nothing at all.',
  remedy: 'Write METHOD, one space, the URI, one space, SIP/2.0, and nothing after it.',
  good: [F1],
  bad: [
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER  sips:ss2.biloxi.example.com SIP/2.0
               ^^
    `,
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER sips:ss2.biloxi.example.com
                                           ^
    `,
  ],
  check: fromSyntax('request-line-form'),
};
