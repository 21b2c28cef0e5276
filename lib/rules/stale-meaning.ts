import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, F4, registration } from './examples/registration';
import { answersIn } from './reading/answers';
import { askers, challengesOf, credentialsFor, textOf } from './reading/digest-values';
import { addAfter, replaceBy } from './reading/fixes';
import { freshCredentials } from './reading/fresh-credentials';
import { requestKey } from './reading/identity';
import { isStale } from './reading/is-stale';
import { oncePer } from './reading/once-per';
import { isRightResponse } from './reading/right-response';
import { isSuccess } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

const refresh = changed(F3)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
  - qop=auth, nc=00000001, cnonce="0a4f113b",
  - response="fb435565e3b8d14aafad09f8bec61e73"
  + qop=auth, nc=00000002, cnonce="0a4f113b",
  + response="0a91c0f0ded2fba77f78842108241d73"
`;
const newNonce = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 3 REGISTER
  - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
  + nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827",
`;
const again = inTurn(
  changed(F3)`
    -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
    +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashf31
    -CSeq: 2 REGISTER
    +CSeq: 4 REGISTER
    - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
    + nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827", opaque="",
    - response="fb435565e3b8d14aafad09f8bec61e73"
    + response="b7ec026252afdf54ee95bbb49c8f9153"
  `,
  changed(F4)`
    -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
    +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashf31;received=192.0.2.201
    -CSeq: 2 REGISTER
    +CSeq: 4 REGISTER
  `,
);

export const staleMeaning: ExchangeRule = {
  id: 'stale-meaning',
  scope: 'exchange',
  title: 'A server says stale=true for an old nonce, and only for that',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 7616 §3.3',
  why: 'The word is the difference between a password that is wrong and a nonce that is too old. A phone that is told true tries again by itself, and if the password was the reason it tries for ever. One that is not told of an old nonce must take its password for wrong: it stops, or asks the user, at the first refresh after the nonce has expired.',
  remedy:
    'Check the response first. If it is right and only the nonce or its count is not accepted, send a new nonce with stale=true, in all other cases without.',
  good: [
    registration,
    inTurn(
      F1,
      F2,
      F3,
      F4,
      refresh,
      changed(newNonce)`
        - opaque="", stale=FALSE, algorithm=MD5
        + opaque="", stale=TRUE, algorithm=MD5
      `,
      again,
    ),
  ],
  bad: [
    inTurn(
      F1,
      changed(F2)`
        - opaque="", stale=FALSE, algorithm=MD5
        + opaque="", stale=TRUE, algorithm=MD5
                     ^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      F2,
      changed(F3)`
        - response="fb435565e3b8d14aafad09f8bec61e73"
        + response="00000000000000000000000000000000"
      `,
      changed(newNonce)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17;received=192.0.2.201
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
        -CSeq: 3 REGISTER
        +CSeq: 2 REGISTER
        - opaque="", stale=FALSE, algorithm=MD5
        + opaque="", stale=TRUE, algorithm=MD5
                     ^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      F2,
      F3,
      F4,
      refresh,
      changed(newNonce)`
          opaque="", stale=FALSE, algorithm=MD5
                     ^^^^^^^^^^^
      `,
      again,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange)
      .filter(({ at }) => !exchange.messages[at]?.repeats)
      .flatMap((answered) => [
        ...withoutNonce(answered),
        ...blamesNonce(exchange, answered),
        ...blamesPassword(exchange, answered),
      ]),
};

/** A nonce is called too old, and the request brought none. */
function withoutNonce({ request, response, at }: Answered): readonly ExchangeFinding[] {
  return askers.flatMap((asker) =>
    challengesOf(response, asker).flatMap((challenge) => {
      const stale = authParam(challenge, 'stale');
      if (!stale || !isStale(challenge) || credentialsFor(request, asker).length > 0) return [];
      const { from, to } = stale;
      const message = 'Expected stale=false: the request brought no nonce that could be too old';
      return [{ at, from, to, message, fix: replaceBy('Write false', stale.value, 'false') }];
    }),
  );
}

/**
 * A nonce is called too old that the same server had just given, and the response was wrong: as long as the password is the
 * known one, it is the response that was refused.
 */
function blamesNonce(exchange: Exchange, { request, response, at }: Answered): readonly ExchangeFinding[] {
  return askers.flatMap((asker) =>
    challengesOf(response, asker).flatMap((challenge) => {
      const stale = authParam(challenge, 'stale');
      const given = credentialsFor(request, asker).find(
        (one) => textOf(one, 'realm') === textOf(challenge, 'realm'),
      );
      if (!stale || !given || !isStale(challenge) || !freshCredentials(exchange).has(given)) return [];
      if (isRightResponse(request, given, exchange) !== false) return [];
      const { from, to } = stale;
      const message = 'Expected stale=false: the nonce had just been given, and the response was wrong';
      return [{ at, from, to, message, fix: replaceBy('Write false', stale.value, 'false') }];
    }),
  );
}

/**
 * A used nonce is not accepted any more, and the challenge says as much as that the password is wrong. It was right, and
 * the server knows it: it took the same with the nonce of this challenge.
 */
function blamesPassword(exchange: Exchange, { request, response, at }: Answered): readonly ExchangeFinding[] {
  return askers.flatMap((asker) =>
    challengesOf(response, asker).flatMap((challenge) => {
      if (isStale(challenge)) return [];
      const given = credentialsFor(request, asker).find(
        (one) => textOf(one, 'realm') === textOf(challenge, 'realm'),
      );
      const isFresh = !given || freshCredentials(exchange).has(given);
      const isSameNonce = given && textOf(given, 'nonce') === textOf(challenge, 'nonce');
      if (isFresh || isSameNonce || !isRightResponse(request, given, exchange)) return [];
      if (!takenChallenges(exchange).has(challenge)) return [];
      const { from, to } = authParam(challenge, 'stale') ?? challenge.scheme;
      const message =
        'Expected stale=true: the response was right for the nonce, which is not accepted any more';
      return [{ at, from, to, message, fix: sayStale(challenge) }];
    }),
  );
}

function sayStale(challenge: Challenge): Fix {
  const stale = authParam(challenge, 'stale');
  return stale
    ? replaceBy('Write true', stale.value, 'true')
    : addAfter('Add stale=true', challenge.scheme, ' stale=true,');
}

/** Challenges that were answered with a right response for the known password, which the server took. */
const takenChallenges = oncePer((exchange: Exchange): ReadonlySet<Challenge> => {
  const successes = answeredRequests(exchange).filter(({ response }) => isSuccess(response));
  const accepted = new Set(successes.map(({ request }) => requestKey(request)));
  const taken = answersIn(exchange).filter(
    ({ request, credentials }) =>
      accepted.has(requestKey(request)) &&
      freshCredentials(exchange).has(credentials) &&
      isRightResponse(request, credentials, exchange),
  );
  return new Set(taken.map(({ challenge }) => challenge));
});
