import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, F4 } from './examples/registration';
import { answersIn } from './reading/answers';
import {
  type Asker,
  askers,
  challengesOf,
  credentialsFor,
  textOf,
  withinQuotes,
} from './reading/digest-values';
import { freshCredentials } from './reading/fresh-credentials';
import { requestKey } from './reading/identity';
import { isStale } from './reading/is-stale';
import { proofKey } from './reading/proof-key';
import { isRightResponse } from './reading/right-response';
import { statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

const refused = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
  - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
  + nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827",
`;
const wrong = changed(F3)`
  -Authorization: Digest username="bob", realm="atlanta.example.com",
  +Authorization: Digest username="carol", realm="atlanta.example.com",
`;
const again = changed(wrong)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
  - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
  + nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827", opaque="",
  - response="fb435565e3b8d14aafad09f8bec61e73"
  + response="0a91c0f0ded2fba77f78842108241d73"
`;
const refusedAgain = changed(refused)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17;received=192.0.2.201
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
  - nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827",
  + nonce="0d8c9b7a6f5e4d3c2b1a09f8e7d6c5b4",
`;
const accepted = changed(F4)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17;received=192.0.2.201
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
`;

export const authRefusedTwice: ExchangeRule = {
  id: 'auth-refused-twice',
  scope: 'exchange',
  title: 'A client whose fresh credentials are refused asks for others before it tries again',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §22.1',
  why: 'A new nonce with each 401 makes each response another one, so a loop of requests and challenges looks busy and leads nowhere: the server had just given the nonce, so it refuses the user name or the password, for the second time. A phone that goes on is locked out by the guard of the registrar. Without the password nobody can tell from a trace whether the user has typed another one in between, so this is a warning; where the password is seen to be the same, auth-no-repeat reports an error.',
  remedy:
    'Stop at the first refusal without stale=true, show it, and wait for another user name or password.',
  good: [
    inTurn(F1, F2, wrong, refused, again, accepted),
    inTurn(
      F1,
      F2,
      wrong,
      changed(refused)`
        - opaque="", stale=FALSE, algorithm=MD5
        + opaque="", stale=TRUE, algorithm=MD5
      `,
      again,
      refusedAgain,
    ),
  ],
  bad: [
    inTurn(
      F1,
      F2,
      wrong,
      refused,
      changed(again)`
          response="0a91c0f0ded2fba77f78842108241d73"
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
      refusedAgain,
    ),
  ],
  check: (exchange) => {
    const placeOf = new Map(answersIn(exchange).map(({ credentials, at }) => [credentials, at]));
    const refusals = new Map<string, Refusal>();
    return answeredRequests(exchange).flatMap((answered) =>
      askers.flatMap((asker) => {
        const [credentials, other] = credentialsFor(answered.request, asker);
        // Of several proxies each may refuse what was meant for another one.
        if (!credentials || other) return [];
        const isSecond = countRefusal(exchange, refusals, answered, asker, credentials);
        const at = placeOf.get(credentials);
        return isSecond && at !== undefined ? findingIn(credentials, at) : [];
      }),
    );
  },
};

/** The last refusal of a user, who was not accepted since. */
interface Refusal {
  readonly request: string | undefined;
  readonly response: string | undefined;
  /** How often it was another request that was refused. */
  readonly count: number;
}

/** True if this is the second time in turn that a server refuses a user whose nonce it had just given. */
function countRefusal(
  exchange: Exchange,
  refusals: Map<string, Refusal>,
  { request, response }: Answered,
  asker: Asker,
  credentials: Credentials,
): boolean {
  if ((statusLine(response)?.status.value ?? 0) < 200) return false;
  const text = (name: string) => textOf(credentials, name);
  const realm = text('realm');
  const key = proofKey(request, asker, credentials);
  const asked = challengesOf(response, asker).filter((one) => textOf(one, 'realm') === realm);
  const before = refusals.get(key);
  const isKnown = before !== undefined && before.request === requestKey(request);
  if (isKnown) return false;
  if (asked.length === 0 || asked.some(isStale)) refusals.delete(key);
  // An exact copy is reported as such, and a right response is refused for other reasons.
  const isCopy = before !== undefined && before.response === text('response');
  const isRefused = asked.length > 0 && !asked.some(isStale) && freshCredentials(exchange).has(credentials);
  if (!isRefused || isCopy || isRightResponse(request, credentials, exchange)) return false;
  const count = (before?.count ?? 0) + 1;
  refusals.set(key, { request: requestKey(request), response: text('response'), count });
  return count === 2;
}

function findingIn(credentials: Credentials, at: number): readonly ExchangeFinding[] {
  const response = authParam(credentials, 'response');
  const message =
    'Expected no second attempt with this user name, unless the password is another one now: fresh credentials were refused just before, and these are too';
  return response ? [{ at, ...withinQuotes(response), message }] : [];
}
