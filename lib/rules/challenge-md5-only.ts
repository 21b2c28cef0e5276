import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { askers, challengesOf, textOf } from './reading/digest-values';
import { usesMd5 } from './reading/uses-md5';
import type { MessageRule } from './rule';

export const challengeMd5Only: MessageRule = {
  id: 'challenge-md5-only',
  scope: 'message',
  title: 'A challenge offers a stronger algorithm than MD5',
  severity: 'info',
  basis: 'SHOULD',
  spec: 'RFC 8760 §3',
  why: 'Who records one registration can try millions of passwords a second on an MD5 digest, on any computer. SHA-256 is only a little slower to try, but MD5 has been broken in other ways, and RFC 8760 advises against it. Most servers still offer nothing else, since old telephones know nothing else: so this is a remark, and a long random password matters more.',
  remedy: 'Offer SHA-256 on top in every challenge, with MD5 below it for old telephones.',
  good: [
    changed(F2)`
      - opaque="", stale=FALSE, algorithm=MD5
      + opaque="", stale=FALSE, algorithm=SHA-256
    `,
    changed(F2)`
       CSeq: 1 REGISTER
      +WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth", algorithm=SHA-256,
      + nonce="f84f1cec41e6cbe5aea9c8e88d359"
    `,
  ],
  bad: [
    changed(F2)`
        opaque="", stale=FALSE, algorithm=MD5
                                ^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    askers.flatMap((asker) => {
      const challenges = challengesOf(message, asker);
      const strong = new Set(challenges.filter((one) => !usesMd5(one)).map((one) => textOf(one, 'realm')));
      const alone = challenges.filter((one) => usesMd5(one) && !strong.has(textOf(one, 'realm')));
      return alone.map((challenge) => {
        const { from, to } = authParam(challenge, 'algorithm') ?? challenge.scheme;
        return { from, to, message: 'Expected SHA-256 to be offered too, found MD5 alone' };
      });
    }),
};
