import { path } from '@/lib/sip/headers/path';
import { recordRoute } from '@/lib/sip/headers/record-route';
import { route } from '@/lib/sip/headers/route';
import { serviceRoute } from '@/lib/sip/headers/service-route';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import type { MessageRule } from './rule';

export const routeIsSip: MessageRule = {
  id: 'route-is-sip',
  scope: 'message',
  title: 'The way from proxy to proxy is made of SIP and SIPS URIs',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §16.6',
  why: 'Each URI in Route, Record-Route, Path and Service-Route is the next stop of some request. A proxy that finds a telephone number or a web address there has nowhere to send it, and answers 416 or 400.',
  remedy: 'Write sip: or sips: and the host of the proxy.',
  good: [
    changed(F1)`
       Max-Forwards: 70
      +Route: <sip:p1.example.com;lr>
    `,
  ],
  bad: [
    changed(F1)`
       Max-Forwards: 70
      +Route: <tel:+12155550100>, <sip:p1.example.com;lr>
               ^^^^^^^^^^^^^^^^
      +Path: <ws://edge.example.com>
              ^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    GRAMMARS.flatMap((grammar) =>
      valuesOf(message, grammar).flatMap(({ uri: { from, to } }) => {
        const uri = parseUri(message.text, from, to);
        // What has no scheme at all is reported by the parser.
        if (uri.scheme.value === '' || isSipUri(uri)) return [];
        const says = `Expected a SIP or SIPS URI in ${grammar.name}, found one of the scheme ${uri.scheme.value}`;
        return [{ from, to, message: says }];
      }),
    ),
};

const GRAMMARS = [route, recordRoute, path, serviceRoute];
