import { via } from '@/lib/sip/headers/via';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const viaProtocol: MessageRule = {
  id: 'via-protocol',
  scope: 'message',
  title: 'Via names the protocol SIP/2.0, under a sips URI too',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.7',
  why: 'Security is in the transport, TLS or WSS, and never in the name of the protocol. SIPS/2.0 is a guess that looks natural and that no server understands.',
  remedy: 'Write SIP/2.0/ and the transport.',
  good: [F1],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIPS/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
            ^^^^^^^^
    `,
  ],
  check: (message) =>
    valuesOf(message, via).flatMap(({ protocolName, protocolVersion, transport }) => {
      const isRight = protocolName.value.toUpperCase() === 'SIP' && protocolVersion.value === '2.0';
      if (isRight || transport.value === '') return [];
      const span = { from: protocolName.from, to: protocolVersion.to };
      const found = `${protocolName.value}/${protocolVersion.value}`;
      return [
        {
          ...span,
          message: `Expected SIP/2.0 before the transport, found ${found}`,
          fix: replaceBy('Write SIP/2.0', span, 'SIP/2.0'),
        },
      ];
    }),
};
