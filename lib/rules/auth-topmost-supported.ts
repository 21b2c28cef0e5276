import { readAlgorithm } from '@/lib/digest/algorithm';
import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration } from './examples/registration';
import { type Answer, answersIn } from './reading/answers';
import { askers, challengesOf, digestCredentials, textOf } from './reading/digest-values';
import type { ExchangeFinding, ExchangeRule } from './rule';

const twoChallenges = changed(F2)`
   CSeq: 1 REGISTER
  +WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
  + nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
  + opaque="", algorithm=SHA-256
`;

export const authTopmostSupported: ExchangeRule = {
  id: 'auth-topmost-supported',
  scope: 'exchange',
  title: 'Of several challenges the topmost that the client supports is answered',
  severity: 'info',
  basis: 'SHOULD',
  spec: 'RFC 8760 §2.4',
  why: 'A server that accepts several algorithms puts its favourite on top, and MD5, for old phones, below. A phone that knows SHA-256 and answers the MD5 gives whoever listens an easier task. Some take the last challenge that they read, and some fail on the first one that they do not know. It is a remark, since which algorithms a client supports stands in no message: one that knows only MD5 is right to take that.',
  remedy:
    'Answer the topmost challenge whose algorithm is supported, and pass over those that are not understood.',
  good: [
    registration,
    inTurn(
      F1,
      changed(F2)`
         CSeq: 1 REGISTER
        +WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
        + nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
        + opaque="", algorithm=SHA-3
      `,
      F3,
    ),
  ],
  bad: [
    inTurn(
      F1,
      twoChallenges,
      changed(F3)`
          uri="sips:ss2.biloxi.example.com", algorithm=MD5,
                                             ^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => answersIn(exchange).flatMap(compare),
};

function compare({
  at,
  request,
  credentials,
  challenge,
  challenged,
  isRetry,
}: Answer): readonly ExchangeFinding[] {
  if (!isRetry) return [];
  const [wanted, found] = [algorithmOf(topmost(challenge, challenged.response)), algorithmOf(challenge)];
  const isAnswered = digestCredentials(request).some((one) => algorithmOf(one) === wanted);
  if (!wanted || !found || isAnswered) return [];
  const { from, to } = authParam(credentials, 'algorithm') ?? credentials.scheme;
  const says = `Expected an answer to the challenge on top, ${wanted}, if the client supports it`;
  return [{ at, from, to, message: `${says}, found ${found}` }];
}

/** The first challenge of this realm that stands in the same header and has an algorithm that there is. */
function topmost(challenge: Challenge, response: Message): Challenge | undefined {
  const beside = askers.map((asker) => challengesOf(response, asker)).find((all) => all.includes(challenge));
  return beside?.find((one) => textOf(one, 'realm') === textOf(challenge, 'realm') && algorithmOf(one));
}

function algorithmOf(value: Challenge | undefined) {
  return value && readAlgorithm(textOf(value, 'algorithm'));
}
