import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, F4 } from './examples/registration';
import { type Answer, answersIn } from './reading/answers';
import { credentialsFor, textOf } from './reading/digest-values';
import { forwardedRequests, forwardedResponses } from './reading/forwarded';
import { hopsKey } from './reading/hops';
import { statusLine } from './reading/start';
import type { ExchangeRule } from './rule';

const forwarded = changed(F3)`
   REGISTER sips:ss2.biloxi.example.com SIP/2.0
  +Via: SIP/2.0/TLS p1.biloxi.example.com:5061;branch=z9hG4bK83749.1
  -Max-Forwards: 70
  +Max-Forwards: 69
`;

const firstForwarded = changed(F1)`
   REGISTER sips:ss2.biloxi.example.com SIP/2.0
  +Via: SIP/2.0/TLS p1.biloxi.example.com:5061;branch=z9hG4bK83749.0
  -Max-Forwards: 70
  +Max-Forwards: 69
`;

export const proxyUses407: ExchangeRule = {
  id: 'proxy-uses-407',
  scope: 'exchange',
  title: 'A proxy asks for credentials with 407',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.1',
  why: 'The phone has two places for credentials, one for the server that it wants to reach and one for the proxies on the way. A proxy that asks with 401 takes the place of the registrar behind it: where both ask, the phone answers the one with the credentials of the other, and none of them is content.',
  remedy: 'Let the proxy answer 407 with Proxy-Authenticate, and look for Proxy-Authorization.',
  good: [
    inTurn(F1, F2, F3, F4),
    inTurn(F1, firstForwarded, F2, F3, forwarded),
    inTurn(
      F1,
      changed(F2)`
        -SIP/2.0 401 Unauthorized
        +SIP/2.0 407 Proxy Authentication Required
        -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
        +Proxy-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      `,
      changed(F3)`
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        +Proxy-Authorization: Digest username="bob", realm="atlanta.example.com",
      `,
      changed(forwarded)`
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        +Proxy-Authorization: Digest username="bob", realm="atlanta.example.com",
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      changed(F2)`
         SIP/2.0 401 Unauthorized
                 ^^^
      `,
      F3,
      forwarded,
    ),
  ],
  check: (exchange) => {
    const sentOn = new Set(forwardedRequests(exchange).map(({ before }) => before));
    const relayed = new Set(forwardedResponses(exchange).map(({ after }) => after));
    const indexOf = new Map(exchange.messages.map(({ message }, at) => [message, at]));
    return answersIn(exchange)
      .filter((answer) => isProxyChallenge(answer, sentOn) && !relayed.has(answer.challenged.response))
      .flatMap(({ challenged: { response } }) => {
        const at = indexOf.get(response);
        const status = statusLine(response)?.status;
        if (at === undefined || status?.value !== 401) return [];
        const { from, to } = status;
        const message = 'Expected 407: who asked here sent the request on when it had the credentials';
        return [{ at, from, to, message }];
      });
  },
};

/** True if the first request ended at the server that asked, and the one with credentials was sent on by it. */
function isProxyChallenge(answer: Answer, sentOn: ReadonlySet<Message>): boolean {
  const { request, credentials, challenge, challenged, isRetry } = answer;
  return (
    isRetry &&
    credentialsFor(request, 'server').includes(credentials) &&
    textOf(credentials, 'nonce') === textOf(challenge, 'nonce') &&
    sentOn.has(request) &&
    challenged.request !== undefined &&
    !sentOn.has(challenged.request) &&
    hopsKey(challenged.request) === hopsKey(challenged.response)
  );
}
