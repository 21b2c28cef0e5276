import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const contentLengthForm: MessageRule = {
  id: 'content-length-form',
  scope: 'message',
  title: 'Content-Length is a whole number',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.14',
  why: 'On a stream this number is the only thing that says where the next message begins. A receiver that cannot read it has to give up the connection.',
  remedy: 'Write the length of the body in bytes, in decimal digits; 0 if there is none.',
  good: [F1],
  bad: [
    changed(F1)`
      -Content-Length: 0
      +Content-Length: none
                       ^^^^
    `,
  ],
  check: fromSyntax('content-length-form'),
};
