import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const statusLineForm: MessageRule = {
  id: 'status-line-form',
  scope: 'message',
  title: 'A status line is version, a code of three digits and a reason with one space between',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7.2',
  why: 'A client that cannot read the code drops the response and goes on sending its request, until it reports that the server is silent.',
  remedy:
    'Write SIP/2.0, one space, three digits, one space; the reason may be empty, the space before it may not.',
  good: [F2],
  bad: [
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0  401 Unauthorized
              ^^
    `,
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0 4010 Unauthorized
               ^^^^
    `,
  ],
  check: fromSyntax('status-line-form'),
};
