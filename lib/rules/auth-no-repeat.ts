import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3 } from './examples/registration';
import { askers, challengesOf, credentialsFor, textOf, withinQuotes } from './reading/digest-values';
import { freshCredentials } from './reading/fresh-credentials';
import { requestKey } from './reading/identity';
import { isStale } from './reading/is-stale';
import { proofKey } from './reading/proof-key';
import { isRightResponse } from './reading/right-response';
import { requestLine, statusLine } from './reading/start';
import { answeredRequests } from './reading/transactions';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

const refused = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;
const again = changed(F3)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
`;
const counted = changed(again)`
  - qop=auth, nc=00000001, cnonce="0a4f113b",
  - response="fb435565e3b8d14aafad09f8bec61e73"
  + qop=auth, nc=00000002, cnonce="0a4f113b",
  + response="0a91c0f0ded2fba77f78842108241d73"
`;

export const authNoRepeat: ExchangeRule = {
  id: 'auth-no-repeat',
  scope: 'exchange',
  title: 'Credentials that were refused are not sent again',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.1',
  why: 'A server that refuses fresh credentials without stale=true says that user name or password are wrong, and they stay wrong. Phones that try on fill the log of the registrar, and are locked out for some minutes by the guard that watches it, together with all others behind the same address.',
  remedy:
    'Stop, and ask for the password. Only after stale=true compute the response anew with the new nonce.',
  good: [
    inTurn(
      F1,
      F2,
      F3,
      changed(refused)`
        - opaque="", stale=FALSE, algorithm=MD5
        + opaque="", stale=TRUE, algorithm=MD5
      `,
      counted,
    ),
  ],
  bad: [
    inTurn(
      F1,
      F2,
      F3,
      refused,
      changed(again)`
          response="fb435565e3b8d14aafad09f8bec61e73"
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      F2,
      F3,
      refused,
      changed(counted)`
          response="0a91c0f0ded2fba77f78842108241d73"
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => {
    const answered = new Map(answeredRequests(exchange).map((one) => [one.at, one.request]));
    const refusals = new Map<string, Refused>();
    const accepted = new Set<string>();
    return exchange.messages.flatMap(({ message, repeats }, at) => {
      const request = answered.get(at);
      if (request) remember(refusals, accepted, request, message);
      return repeats || request || !requestLine(message) ? [] : repeated(exchange, refusals, message, at);
    });
  },
};

/** Credentials that a server did not want, with the request that brought them. */
interface Refused {
  readonly request: Message;
  readonly credentials: Credentials;
}

function remember(
  refusals: Map<string, Refused>,
  accepted: Set<string>,
  request: Message,
  response: Message,
): void {
  const status = statusLine(response)?.status.value ?? 0;
  const key = requestKey(request) ?? '';
  for (const asker of status < 200 ? [] : askers) {
    const challenges = challengesOf(response, asker);
    for (const credentials of credentialsFor(request, asker)) {
      const realm = textOf(credentials, 'realm');
      const asked = challenges.filter((one) => textOf(one, 'realm') === realm);
      const isRefused = asked.length > 0 && !asked.some(isStale) && !accepted.has(key);
      if (asked.length === 0) accepted.add(key);
      if (isRefused) refusals.set(proofKey(request, asker, credentials), { request, credentials });
      else refusals.delete(proofKey(request, asker, credentials));
    }
  }
}

function repeated(
  exchange: Exchange,
  refusals: Map<string, Refused>,
  request: Message,
  at: number,
): readonly ExchangeFinding[] {
  return askers.flatMap((asker) =>
    aloneInRealm(credentialsFor(request, asker)).flatMap((credentials) => {
      const key = proofKey(request, asker, credentials);
      const refused = refusals.get(key);
      const response = authParam(credentials, 'response');
      if (!refused || !response || requestKey(refused.request) === requestKey(request)) return [];
      const copy = isCopy(refused.credentials, credentials);
      if (!copy && !isSamePassword(exchange, refused, { request, credentials })) return [];
      refusals.delete(key);
      const what = copy ? 'these credentials were' : 'this password was, with another response,';
      return [
        {
          at,
          ...withinQuotes(response),
          message: `Expected no further attempt: ${what} refused just before`,
        },
      ];
    }),
  );
}

/** Where several proxies share a realm, what one refused may be sent again for another (RFC 3261 §22.3). */
function aloneInRealm(all: readonly Credentials[]): readonly Credentials[] {
  const realms = all.map((one) => textOf(one, 'realm'));
  return all.filter((_, i) => realms.indexOf(realms[i]) === realms.lastIndexOf(realms[i]));
}

function isCopy(one: Credentials, other: Credentials): boolean {
  return ['nonce', 'nc', 'cnonce', 'response'].every((name) => textOf(one, name) === textOf(other, name));
}

/**
 * True if both responses are right for the known password and the first was computed with a nonce that had just been
 * given: an old nonce may have been the reason, whatever the server says of it.
 */
function isSamePassword(exchange: Exchange, refused: Refused, now: Refused): boolean {
  return (
    freshCredentials(exchange).has(refused.credentials) &&
    isRightResponse(refused.request, refused.credentials, exchange) === true &&
    isRightResponse(now.request, now.credentials, exchange) === true
  );
}
