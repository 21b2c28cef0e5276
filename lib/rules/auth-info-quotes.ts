import { authenticationInfo } from '@/lib/sip/headers/authentication-info';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { CONFIRMED } from './examples/confirmed';
import { withQuotes } from './reading/with-quotes';
import { withoutQuotes } from './reading/without-quotes';
import type { MessageRule } from './rule';

export const authInfoQuotes: MessageRule = {
  id: 'auth-info-quotes',
  scope: 'message',
  title: 'In Authentication-Info nextnonce, rspauth and cnonce are quoted, qop and nc are not',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.5',
  why: 'The quotation marks are fixed for each parameter, and here qop and nc go without, as they do in credentials. A client that keeps to it finds a qop that it does not know, or a nextnonce that ends at its first equals sign; it sends that the next time and is challenged again, and a rspauth that it cannot read is no proof of anything.',
  remedy: 'Quote nextnonce, rspauth and cnonce, and nothing else.',
  good: [CONFIRMED],
  bad: [
    changed(CONFIRMED)`
      -Authentication-Info: qop=auth, nc=00000001, cnonce="0a4f113b",
      +Authentication-Info: qop="auth", nc="00000001", cnonce=0a4f113b,
                            ^^^^^^^^^^  ^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const info = { params: valuesOf(message, authenticationInfo) };
    return [
      ...withQuotes(info, ['nextnonce', 'rspauth', 'cnonce']),
      ...withoutQuotes(info, ['qop', 'nc'], 'in Authentication-Info'),
    ];
  },
};
