import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { urisOf } from './reading/uris';
import type { MessageRule } from './rule';

export const wsUriParam: MessageRule = {
  id: 'ws-uri-param',
  scope: 'message',
  title: 'A URI names WebSocket as transport=ws, over TLS too',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 7118 §5.2',
  why: 'Via knows WS and WSS, and a URI knows ws alone: that the connection is a secure one is said by sips, or by the connection itself. A server that finds transport=wss in a Contact or a Route does not know that transport, and calls to the browser fail although it has registered.',
  remedy: 'Write transport=ws, and let wss stand in the address of the WebSocket server only.',
  good: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@df7jal23ls0d.invalid;transport=ws>
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@df7jal23ls0d.invalid;transport=wss>
                                                         ^^^
    `,
    changed(F1)`
       Max-Forwards: 70
      +Route: <sip:edge.biloxi.example.com;transport=WSS;lr>
                                                     ^^^
    `,
  ],
  check: (message) =>
    urisOf(message).flatMap((uri) => {
      const transport = uriTransport(uri);
      if (transport?.value !== 'wss') return [];
      const { from, to } = transport;
      const says = 'Expected transport=ws in a URI, which stands for secure WebSocket connections as well';
      return [{ from, to, message: says, fix: replaceBy('Write ws', transport, 'ws') }];
    }),
};
