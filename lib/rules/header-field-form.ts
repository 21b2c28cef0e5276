import { changed } from './examples/changed';
import { F1, F2 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const headerFieldForm: MessageRule = {
  id: 'header-field-form',
  scope: 'message',
  title:
    'A header field is a name, a colon and a value, and goes on only in lines that begin with white space',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7.3.1',
  why: 'A line without a colon belongs to nothing, and neither does one with white space in the name. Some receivers drop the line, some the message; RFC 3665 itself was printed with a continued line that had lost its indentation (§3.10).',
  remedy:
    'Put a colon after the name, which is one word, or a space before a line that continues the one above. What is neither can only be taken out by somebody who knows what it was.',
  good: [F1],
  bad: [
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards 70
       ^^^^^^^^^^^^^^^
    `,
    changed(F2)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +;received=192.0.2.201
       ^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
      -Max-Forwards: 70
      +Max Forwards: 70
       ^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
       Max-Forwards: 70
      +: 70
       ^^^^
    `,
    changed(F1)`
       Max-Forwards: 70
      +bare junk
       ^^^^^^^^^
    `,
  ],
  check: fromSyntax('header-field-form'),
};
