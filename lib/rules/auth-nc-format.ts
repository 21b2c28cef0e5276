import type { AuthParam } from '@/lib/sip/grammar/auth-param';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { CONFIRMED } from './examples/confirmed';
import { F3 } from './examples/registration';
import { infoParam } from './reading/authentication-info';
import { digestCredentials, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

export const authNcFormat: MessageRule = {
  id: 'auth-nc-format',
  scope: 'message',
  title: 'The nonce count nc has eight hexadecimal digits',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'The count goes into the hash as it is written. A client that writes 1 and a server that hashes 00000001 come to different responses, which looks like a wrong password.',
  remedy: 'Write eight digits with zeros in front, a to f as small letters.',
  good: [F3, CONFIRMED],
  bad: [
    changed(F3)`
      - qop=auth, nc=00000001, cnonce="0a4f113b",
      + qop=auth, nc=1, cnonce="0a4f113b",
                     ^
    `,
    changed(CONFIRMED)`
      -Authentication-Info: qop=auth, nc=00000001, cnonce="0a4f113b",
      +Authentication-Info: qop=auth, nc=1, cnonce="0a4f113b",
                                         ^
    `,
  ],
  check: (message) => {
    const inCredentials = digestCredentials(message).flatMap((one) => authParam(one, 'nc') ?? []);
    const inInfo = infoParam(message, 'nc') ?? [];
    return inCredentials.concat(inInfo).flatMap(checkCount);
  },
};

function checkCount(nc: AuthParam): readonly Finding[] {
  if (EIGHT_DIGITS.test(nc.text)) return [];
  const span = withinQuotes(nc);
  const right = nc.text.toLowerCase().padStart(8, '0');
  return [
    {
      ...span,
      message: `Expected eight hexadecimal digits in nc, found ${nc.text}`,
      ...(EIGHT_DIGITS.test(right) ? { fix: replaceBy(`Write ${right}`, span, right) } : {}),
    },
  ];
}

const EIGHT_DIGITS = /^[0-9a-f]{8}$/;
