import { parameter } from '@/lib/sip/grammar/parameters';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy } from './reading/fixes';
import { topVia } from './reading/identity';
import { removeParameter } from './reading/remove-parameter';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const viaReceivedByClient: MessageRule = {
  id: 'via-received-by-client',
  scope: 'message',
  title: 'A client does not put received into its own Via',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §18.2.1',
  why: 'What stands in received is what the server saw, the address that the packet came from. A client that fills it in claims to know better, and a server that does not overwrite it sends the response to the wrong place. RFC 3665 prints such a request (§2.5 F1); a trace that was taken inside the server, after it added the parameter, looks the same and is fine.',
  remedy: 'Leave received out of requests.',
  good: [F1],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
                                                                             ^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const hop = requestLine(message) && topVia(message);
    const received = hop && parameter(hop, 'received');
    if (!received) return [];
    return [
      {
        from: received.from,
        to: received.to,
        message: 'Expected no received in the Via of the sender: the receiving server adds it',
        ...fixBy('Remove received', removeParameter(message.text, received)),
      },
    ];
  },
};
