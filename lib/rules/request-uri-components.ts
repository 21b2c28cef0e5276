import { parseUri, uriParameter } from '@/lib/sip/uri/uri';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { requestLine } from './reading/start';
import type { Finding, MessageRule } from './rule';

export const requestUriComponents: MessageRule = {
  id: 'request-uri-components',
  scope: 'message',
  title: 'A Request-URI has no headers and no method parameter',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §19.1.1',
  why: 'These parts of a URI say how to make a request, as a link on a page does. In the request that was made of it they have been used up. A server that took them for orders would let strangers write header fields into its requests, so it answers 400.',
  remedy: 'Write the headers into the message, and the method in front of the URI.',
  good: [F1],
  bad: [
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER sips:ss2.biloxi.example.com?Route=%3Csip:ss1.example.com%3E SIP/2.0
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER sips:ss2.biloxi.example.com;method=INVITE SIP/2.0
                                           ^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const uri = requestLine(message)?.uri;
    if (!uri) return [];
    const parsed = parseUri(message.text, uri.from, uri.to);
    const method = uriParameter(parsed, 'method');
    const [first] = parsed.headers;
    return [
      ...(method ? [found({ from: method.from - 1, to: method.to }, 'method parameter')] : []),
      ...(first ? [found({ from: first.from - 1, to: uri.to }, 'headers')] : []),
    ];
  },
};

function found(span: Span, what: string): Finding {
  return {
    ...span,
    message: `Expected no ${what} in a Request-URI`,
    fix: replaceBy('Remove it', span, ''),
  };
}
