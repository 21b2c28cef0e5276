import { changed } from './examples/changed';
import { F1, F3 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const quotedStringClosed: MessageRule = {
  id: 'quoted-string-closed',
  scope: 'message',
  title: 'A quoted string has a closing quotation mark',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Everything up to the next quotation mark becomes part of the string, commas and parameters included. It is found where a nonce or a display name was pasted in part.',
  remedy: 'Add the quotation mark; one that belongs to the text is written with a backslash before it.',
  good: [F1],
  bad: [
    changed(F3)`
      - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
      + nonce="ea9c8e88df84f1cec4341ae6cbe5a359, opaque="",
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromSyntax('quoted-string-closed'),
};
