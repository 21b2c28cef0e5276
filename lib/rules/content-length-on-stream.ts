import { byteLength } from '@/lib/sip/bytes';
import { insertLineAfter } from '@/lib/sip/header-edits';
import { fieldsNamed } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy } from './reading/fixes';
import { topVia } from './reading/identity';
import type { MessageRule } from './rule';

export const contentLengthOnStream: MessageRule = {
  id: 'content-length-on-stream',
  scope: 'message',
  title: 'On a stream every message has Content-Length',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §20.14',
  why: 'TCP and TLS deliver bytes and know no messages: only this number tells where one ends. A datagram, or a frame of a WebSocket, ends by itself. An application that worked over UDP meets this on its first day with TCP.',
  remedy: 'Add Content-Length, also where the body is empty.',
  good: [F1],
  bad: [
    changed(F1)`
       Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
                    ^^^
      -Content-Length: 0
    `,
  ],
  check: (message) => {
    const transport = topVia(message)?.transport;
    const isStream = transport !== undefined && STREAMS.has(transport.value.toUpperCase());
    if (!isStream || fieldsNamed(message, 'Content-Length').length > 0) return [];
    const line = `Content-Length: ${byteLength(slice(message.text, message.body))}`;
    return [
      {
        from: transport.from,
        to: transport.to,
        message: `Expected Content-Length, which a message over ${transport.value} needs`,
        ...fixBy(`Add ${line}`, insertLineAfter(message, message.headers.at(-1) ?? 'start-line', line)),
      },
    ];
  },
};

const STREAMS = new Set(['TCP', 'TLS']);
