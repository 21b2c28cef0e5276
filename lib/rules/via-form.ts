import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const viaForm: MessageRule = {
  id: 'via-form',
  scope: 'message',
  title: 'A Via value is protocol, version, transport and the address of the sender',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.42',
  why: 'Responses find their way back by Via alone. A server that cannot read it has nowhere to send even the error.',
  remedy: 'Write SIP/2.0/ and the transport, a space, then host and port.',
  good: [F1],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromSyntax('via-form'),
};
