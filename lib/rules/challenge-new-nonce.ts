import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration } from './examples/registration';
import { askers, challengesOf, credentialsFor, textOf, withinQuotes } from './reading/digest-values';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

const asksAgain = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;

export const challengeNewNonce: ExchangeRule = {
  id: 'challenge-new-nonce',
  scope: 'exchange',
  title: 'A server that refuses credentials asks again with a new nonce',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 7616 §3.3',
  why: 'A nonce is meant to be made for each 401. Some servers make it from the clock, and then it is the same for a whole second. To a client the same nonce once more says that the password is wrong, and not the nonce; one that computes its response again comes to the same, and is refused again.',
  remedy:
    'Let the server mix something random into each nonce. The client looks at its user name and password.',
  good: [
    registration,
    inTurn(
      F1,
      F2,
      F3,
      changed(asksAgain)`
        - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
        + nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827",
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      F2,
      F3,
      changed(asksAgain)`
          nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, at }) =>
      (exchange.messages[at]?.repeats ? [] : askers).flatMap((asker) => {
        const refused = new Set(credentialsFor(request, asker).map((one) => textOf(one, 'nonce')));
        return challengesOf(response, asker).flatMap((challenge) => {
          const nonce = authParam(challenge, 'nonce');
          if (!nonce || !refused.has(nonce.text)) return [];
          const message = 'Expected a new nonce: credentials with this one have just been refused';
          return [{ at, ...withinQuotes(nonce), message }];
        });
      }),
    ),
};
