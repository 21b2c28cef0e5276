import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { digestCredentials, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const authNcFormat: MessageRule = {
  id: 'auth-nc-format',
  scope: 'message',
  title: 'The nonce count nc has eight hexadecimal digits',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'The count goes into the hash as it is written. A client that writes 1 and a server that hashes 00000001 come to different responses, which looks like a wrong password.',
  remedy: 'Write eight digits with zeros in front, a to f as small letters.',
  good: [F3],
  bad: [
    changed(F3)`
      - qop=auth, nc=00000001, cnonce="0a4f113b",
      + qop=auth, nc=1, cnonce="0a4f113b",
                     ^
    `,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) => {
      const nc = authParam(credentials, 'nc');
      if (!nc || /^[0-9a-f]{8}$/.test(nc.text)) return [];
      const span = withinQuotes(nc);
      const right = nc.text.toLowerCase().padStart(8, '0');
      return [
        {
          ...span,
          message: `Expected eight hexadecimal digits in nc, found ${nc.text}`,
          ...(/^[0-9a-f]{8}$/.test(right) ? { fix: replaceBy(`Write ${right}`, span, right) } : {}),
        },
      ];
    }),
};
