import { authParam } from '@/lib/sip/grammar/auth-params';
import { via } from '@/lib/sip/headers/via';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { digestCredentials, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const authUriIsRuri: MessageRule = {
  id: 'auth-uri-is-ruri',
  scope: 'message',
  title: 'The uri in credentials is the Request-URI',
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 3261 §22.4',
  why: 'The uri is part of the hash and binds the response to this request. A server compares the two, and refuses credentials that were made for another place; the domain alone, or the address of the user, is often put here by mistake. A proxy on the way may change the Request-URI, so only a request straight from its sender is looked at.',
  remedy: 'Copy the Request-URI into uri, and compute the response with it.',
  good: [F3],
  bad: [
    changed(F3)`
      - uri="sips:ss2.biloxi.example.com", algorithm=MD5,
      + uri="sips:biloxi.example.com", algorithm=MD5,
             ^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F3)`
      - uri="sips:ss2.biloxi.example.com", algorithm=MD5,
      + uri="", algorithm=MD5,
        ^^^^^^
    `,
  ],
  check: (message) => {
    const line = requestLine(message);
    // An ACK repeats the credentials of its INVITE, which may have gone to another URI.
    if (!line || line.method.value === 'ACK' || valuesOf(message, via).length > 1) return [];
    const target = line.uri;
    return digestCredentials(message).flatMap((credentials) => {
      const uri = authParam(credentials, 'uri');
      if (!uri || sameUri(uri.text, target.value)) return [];
      const span = withinQuotes(uri);
      const isEmpty = uri.text === '';
      return [
        {
          ...(isEmpty ? { from: uri.from, to: uri.to } : span),
          message: `Expected the Request-URI ${target.value} as uri, found ${isEmpty ? 'an empty one' : uri.text}`,
          fix: replaceBy('Copy the Request-URI', span, target.value),
        },
      ];
    });
  },
};
