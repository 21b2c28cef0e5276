import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration } from './examples/registration';
import { askers, challengesOf, credentialsFor, textOf } from './reading/digest-values';
import { freshCredentials } from './reading/fresh-credentials';
import { isStale } from './reading/is-stale';
import { isRightResponse } from './reading/right-response';
import { statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

const asksAgain = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;

export const status401ToRightCredentials: ExchangeRule = {
  id: '401-to-right-credentials',
  scope: 'exchange',
  title: 'Right credentials with a fresh nonce are not challenged again',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 3261 §22.1',
  why: 'The password is known here, the response was computed with it without a mistake, and the nonce had just been given. What is left is on the side of the server: it has another password for this user or none, it knows the user by another name, or it does not accept the realm or the algorithm. To look for a mistake in the phone is then lost time.',
  remedy:
    'Compare user name and password with what the server has stored for this realm, and look into its log for the reason.',
  good: [
    registration,
    inTurn(
      F1,
      F2,
      F3,
      changed(asksAgain)`
        - opaque="", stale=FALSE, algorithm=MD5
        + opaque="", stale=TRUE, algorithm=MD5
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      F2,
      F3,
      changed(asksAgain)`
         SIP/2.0 401 Unauthorized
                 ^^^
      `,
    ),
  ],
  check: (exchange) => {
    const told = new Set<Message>();
    return answeredRequests(exchange).flatMap((answered) => {
      if (exchange.messages[answered.at]?.repeats || told.has(answered.request)) return [];
      const findings = refusedThoughRight(exchange, answered);
      if (findings.length > 0) told.add(answered.request);
      return findings;
    });
  },
};

function refusedThoughRight(
  exchange: Exchange,
  { request, response, at }: Answered,
): readonly ExchangeFinding[] {
  const status = statusLine(response)?.status;
  return askers.flatMap((asker) => {
    const challenges = challengesOf(response, asker);
    return credentialsFor(request, asker).flatMap((credentials) => {
      const again = challenges.filter((one) => textOf(one, 'realm') === textOf(credentials, 'realm'));
      if (!status || again.length === 0 || again.some(isStale)) return [];
      const isFresh = freshCredentials(exchange).has(credentials);
      if (!isFresh || !isRightResponse(request, credentials, exchange)) return [];
      const { from, to } = status;
      const user = textOf(credentials, 'username') ?? '';
      const says = `Expected no ${status.value}: the response is right for the known password of ${user}`;
      return [
        { at, from, to, message: `${says}, so the server has another one, or does not accept this user` },
      ];
    });
  });
}
