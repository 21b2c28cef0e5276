import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const headerValueForm: MessageRule = {
  id: 'header-value-form',
  scope: 'message',
  title: 'The value of a header field has the form that its grammar prescribes',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'What follows where the value should have ended, or a value that is not there, is read differently by every parser; a registrar answers 400.',
  remedy: 'Take out what does not belong, or write the value that is missing.',
  good: [F1],
  bad: [
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: 1 REGISTER please
                        ^^^^^^
    `,
  ],
  check: fromSyntax('header-value-form'),
};
