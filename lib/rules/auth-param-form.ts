import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const authParamForm: MessageRule = {
  id: 'auth-param-form',
  scope: 'message',
  title: 'A parameter of a challenge or of credentials is a name, an equals sign and a value',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'A name without a value, or a comma with nothing after it, is not in the grammar. Lenient receivers skip it; strict ones refuse the whole header field, and then the request counts as not authenticated.',
  remedy: 'Complete the parameter, or take it out together with its comma.',
  good: [F3],
  bad: [
    changed(F3)`
      - response="fb435565e3b8d14aafad09f8bec61e73"
      + response="fb435565e3b8d14aafad09f8bec61e73",
                                                   ^
    `,
    changed(F3)`
      - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
      + nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque,
                                                  ^^^^^^
    `,
  ],
  check: fromSyntax('auth-param-form'),
};
