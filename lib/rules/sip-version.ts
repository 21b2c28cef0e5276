import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const sipVersion: MessageRule = {
  id: 'sip-version',
  scope: 'message',
  title: 'The version is SIP/2.0, in capital letters',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.1',
  why: 'There is no other version, and a server answers 505 to one it does not know. Receivers read it without case, but what is sent is in capitals.',
  remedy: 'Write SIP/2.0.',
  good: [F1],
  bad: [
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER sips:ss2.biloxi.example.com sip/2.0
                                            ^^^^^^^
    `,
  ],
  check: fromSyntax('sip-version'),
};
