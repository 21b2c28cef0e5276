import { path } from '@/lib/sip/headers/path';
import { recordRoute } from '@/lib/sip/headers/record-route';
import { serviceRoute } from '@/lib/sip/headers/service-route';
import { isSipUri, parseUri, uriParameter } from '@/lib/sip/uri/uri';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1, F4 } from './examples/registration';
import type { MessageRule } from './rule';

export const routeLr: MessageRule = {
  id: 'route-lr',
  scope: 'message',
  title: 'A proxy that puts itself on the way says lr',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §16.6',
  why: 'Without lr a proxy is taken for one of RFC 2543, which routes by the Request-URI: the next element then exchanges Request-URI and Route before it sends a request there. A proxy that has only forgotten the parameter gets requests for itself, and calls to the phone end there with 404 or go round in circles. For Path (RFC 3327 §4) and Service-Route (RFC 3608 §5) the same holds as for Record-Route.',
  remedy: 'Add ;lr to the URI, within its angle brackets.',
  good: [
    changed(F1)`
       Max-Forwards: 70
      +Path: <sip:p1.example.com;lr>, <sip:p2.example.com;transport=tcp;lr=on>
    `,
  ],
  bad: [
    changed(F1)`
       Max-Forwards: 70
      +Path: <sip:p1.example.com;lr>, <sip:p2.example.com;transport=tcp>;lr
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F4)`
       CSeq: 2 REGISTER
      +Service-Route: "Home" <sips:home.example.com?lr=on>
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    GRAMMARS.flatMap((grammar) =>
      valuesOf(message, grammar).flatMap(({ uri, bracketed }) => {
        const parsed = parseUri(message.text, uri.from, uri.to);
        if (!bracketed || !isSipUri(parsed) || uriParameter(parsed, 'lr')) return [];
        const at = (parsed.parameters.at(-1) ?? parsed.port ?? parsed.host).to;
        return [
          {
            from: uri.from,
            to: uri.to,
            message: `Expected the parameter lr in this URI of ${grammar.name}`,
            fix: { title: 'Add lr', edits: [{ from: at, to: at, insert: ';lr' }] },
          },
        ];
      }),
    ),
};

const GRAMMARS = [recordRoute, path, serviceRoute];
