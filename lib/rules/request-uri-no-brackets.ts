import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const requestUriNoBrackets: MessageRule = {
  id: 'request-uri-no-brackets',
  scope: 'message',
  title: 'The Request-URI stands without angle brackets and without white space',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.1',
  why: 'The brackets belong to From, To and Contact, where they keep URI and parameters apart. In the request line they make the URI one of an unknown scheme, which is answered with 416 or 400.',
  remedy: 'Write the bare URI; a space in it is written %20.',
  good: [F1],
  bad: [
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER <sips:ss2.biloxi.example.com> SIP/2.0
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromSyntax('request-uri-no-brackets'),
};
