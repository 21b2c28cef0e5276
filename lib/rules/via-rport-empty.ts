import { parameter } from '@/lib/sip/grammar/parameters';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { topVia } from './reading/identity';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const viaRportEmpty: MessageRule = {
  id: 'via-rport-empty',
  scope: 'message',
  title: 'A client sends rport without a value',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3581 §3',
  why: 'The client asks by an empty rport, and the server writes into it the port that it saw. A client behind a NAT cannot know that port; a value of its own makes some servers send the response there.',
  remedy: 'Write ;rport and nothing behind it.',
  good: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport
    `,
  ],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport=5061
                                                                             ^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const hop = requestLine(message) && topVia(message);
    const rport = hop && parameter(hop, 'rport');
    if (!rport?.value) return [];
    return [
      {
        from: rport.from,
        to: rport.to,
        message: `Expected rport without a value: the server fills it in, found ${rport.value.value}`,
        fix: replaceBy('Leave rport empty', rport, 'rport'),
      },
    ];
  },
};
