import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { digestCredentials } from './reading/digest-values';
import { withoutQuotes } from './reading/without-quotes';
import type { MessageRule } from './rule';

export const authUnquotedParams: MessageRule = {
  id: 'auth-unquoted-params',
  scope: 'message',
  title: 'In credentials algorithm, qop and nc stand without quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'Challenge and credentials differ here: qop is a quoted list in the one and a single word in the other. Strict servers compare the text with the quotation marks on and find no such qop. RFC 3665 prints it wrong (§2.2 F1).',
  remedy: 'Take the quotation marks off.',
  good: [F3],
  bad: [
    changed(F3)`
      - qop=auth, nc=00000001, cnonce="0a4f113b",
      + qop="auth", nc=00000001, cnonce="0a4f113b",
        ^^^^^^^^^^
    `,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((owner) => withoutQuotes(owner, UNQUOTED, 'in credentials')),
};

const UNQUOTED = ['algorithm', 'qop', 'nc'];
