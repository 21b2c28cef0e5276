import type { Challenge } from '@/lib/sip/grammar/challenge';
import { removeField } from '@/lib/sip/header-edits';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { answeredMethod } from './reading/answered-method';
import { challengesOf, textOf } from './reading/digest-values';
import { fixBy } from './reading/fixes';
import { loneValues } from './reading/lone-values';
import type { Finding, MessageRule } from './rule';

export const challengeAlgDistinct: MessageRule = {
  id: 'challenge-alg-distinct',
  scope: 'message',
  title: 'Challenges of one realm differ in their algorithm',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 8760 §2.3',
  why: 'Several challenges of one realm offer a choice: the client takes the topmost algorithm that it knows. Two with the same algorithm and other nonces offer none, and a client that answers both, or remembers the nonce of the second for the first, is challenged again. It happens where a proxy and the server behind it add the same header field. Only registrations are looked at: what a forking proxy collects for a call may come from several servers.',
  remedy: 'Send one challenge for each algorithm, the one that is preferred on top.',
  good: [
    changed(F2)`
       CSeq: 1 REGISTER
      +WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth", algorithm=SHA-256,
      + nonce="f84f1cec41e6cbe5aea9c8e88d359"
    `,
    changed(F2)`
       CSeq: 1 REGISTER
      +WWW-Authenticate: Digest realm="biloxi.example.com", qop="auth", algorithm=MD5,
      + nonce="f84f1cec41e6cbe5aea9c8e88d359"
    `,
  ],
  bad: [
    changed(F2)`
        opaque="", stale=FALSE, algorithm=MD5
      +WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth", nonce="f84f1cec41e6cbe5aea9c8e88d359"
                         ^^^^^^
    `,
  ],
  check: (message) => {
    if (answeredMethod(message) !== 'REGISTER') return [];
    return [
      ...repeatedIn(message, challengesOf(message, 'server'), 'WWW-Authenticate'),
      ...repeatedIn(message, challengesOf(message, 'proxy'), 'Proxy-Authenticate'),
    ];
  },
};

function repeatedIn(
  message: Message,
  challenges: readonly Challenge[],
  header: 'WWW-Authenticate' | 'Proxy-Authenticate',
): readonly Finding[] {
  const offered = new Set<string>();
  const lone = loneValues(message, header);
  return challenges.flatMap((challenge) => {
    const algorithm = textOf(challenge, 'algorithm') ?? 'MD5';
    const offer = `${algorithm.toLowerCase()} ${textOf(challenge, 'realm')}`;
    const isFirst = !offered.has(offer);
    offered.add(offer);
    if (isFirst) return [];
    const { from, to } = challenge.scheme;
    const says = `Expected another algorithm than ${algorithm}, which a challenge above offers for this realm`;
    const field = lone.get(challenge);
    // Clients answer the topmost of them, so nothing is lost.
    return [
      { from, to, message: says, ...fixBy('Remove this challenge', field && removeField(message, field)) },
    ];
  });
}
