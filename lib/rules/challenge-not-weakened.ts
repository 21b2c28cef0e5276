import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Message } from '@/lib/sip/message';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2 } from './examples/registration';
import { digestChallenges, textOf } from './reading/digest-values';
import { toOf } from './reading/identity';
import { usesMd5 } from './reading/uses-md5';
import type { ExchangeFinding, ExchangeRule } from './rule';

const strong = changed(F2)`
  - opaque="", stale=FALSE, algorithm=MD5
  + opaque="", stale=FALSE, algorithm=SHA-256
`;

/** A registration after the phone was switched on again, and the challenge that it gets. */
const next = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
  -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
  +Call-ID: 7b2c9d4e1f60a835@biloxi.example.com
`;
const weak = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17;received=192.0.2.201
  -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
  +Call-ID: 7b2c9d4e1f60a835@biloxi.example.com
  - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
  + nonce="f84f1cec41e6cbe5aea9c8e88d359",
`;

export const challengeNotWeakened: ExchangeRule = {
  id: 'challenge-not-weakened',
  scope: 'exchange',
  title: 'A server that knows SHA-256 does not offer MD5 alone',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 8760 §3',
  why: 'MD5 is there only for clients that know nothing else. If a server offered SHA-256 to this account before and now asks for MD5, either two servers behind one name are set up differently, or somebody on the way took the stronger challenge out in order to try passwords on the weaker one.',
  remedy: 'Offer SHA-256 on top in every challenge, with MD5 below it for old telephones.',
  good: [
    inTurn(F1, F2),
    inTurn(
      F1,
      strong,
      next,
      changed(weak)`
         CSeq: 1 REGISTER
        +WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth", algorithm=SHA-256,
        + nonce="f84f1cec41e6cbe5aea9c8e88d359"
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      strong,
      next,
      changed(weak)`
          opaque="", stale=FALSE, algorithm=MD5
                                  ^^^^^^^^^^^^^
      `,
    ),
  ],
  check: ({ messages }) => {
    const stronger = new Set<string>();
    return messages.flatMap(({ message, repeats }, at) => {
      if (repeats) return [];
      const challenges = digestChallenges(message);
      const accountOf = (challenge: Challenge) => `${textOf(challenge, 'realm')} ${ownerOf(message)}`;
      const strong = new Set(challenges.filter((one) => !usesMd5(one)).map(accountOf));
      const weak = challenges.filter((one) => stronger.has(accountOf(one)) && !strong.has(accountOf(one)));
      for (const account of strong) stronger.add(account);
      return weak.map((challenge) => finding(at, challenge));
    });
  },
};

/** A server may offer each account what its telephone knows. */
function ownerOf(message: Message): string {
  return canonicalAor(toOf(message)?.uri.value ?? '');
}

function finding(at: number, challenge: Challenge): ExchangeFinding {
  const { from, to } = authParam(challenge, 'algorithm') ?? challenge.scheme;
  const message = 'Expected the stronger algorithm that was offered for this realm before, found MD5 alone';
  return { at, from, to, message };
}
