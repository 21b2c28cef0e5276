import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const uriForm: MessageRule = {
  id: 'uri-form',
  scope: 'message',
  title: 'A URI begins with its scheme and has no white space',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §19.1.1',
  why: 'To people bob@192.0.2.4 is an address, to a parser a URI of no known kind. A registrar that stored it could never send a call there.',
  remedy: 'Write the scheme, sip: or sips:, before the user.',
  good: [F1],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <bob@client.biloxi.example.com>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromSyntax('uri-form'),
};
