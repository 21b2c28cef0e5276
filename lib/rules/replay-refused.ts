import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, F4, registration } from './examples/registration';
import { type Answer, answersIn } from './reading/answers';
import { textOf } from './reading/digest-values';
import { freshCredentials } from './reading/fresh-credentials';
import { callIdOf } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

const again = changed(F3)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
`;
const answer = changed(F4)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17;received=192.0.2.201
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
`;

export const replayRefused: ExchangeRule = {
  id: 'replay-refused',
  scope: 'exchange',
  title: 'A server refuses a nonce count that it has seen before',
  // A server need not count; the fault is that of the client, and another rule reports it.
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 7616 §3.4',
  why: 'The count is there so that nobody can send what he has overheard once more. A server that takes the same count twice does not look at it: a client that counts wrongly works there, and is refused by the next registrar that does look.',
  remedy:
    'Let the server keep the greatest count for each nonce, and answer a smaller one with a new nonce and stale=true.',
  good: [
    registration,
    inTurn(
      F1,
      F2,
      F3,
      F4,
      changed(again)`
        - qop=auth, nc=00000001, cnonce="0a4f113b",
        - response="fb435565e3b8d14aafad09f8bec61e73"
        + qop=auth, nc=00000002, cnonce="0a4f113b",
        + response="0a91c0f0ded2fba77f78842108241d73"
      `,
      answer,
    ),
  ],
  bad: [
    inTurn(
      F1,
      F2,
      F3,
      F4,
      again,
      changed(answer)`
         SIP/2.0 200 OK
                 ^^^
      `,
    ),
  ],
  check: (exchange) => {
    const replays = new Map<number, string>();
    const used = new Map<string, Set<string>>();
    for (const one of answersIn(exchange)) {
      const count = textOf(one.credentials, 'nc');
      const line = lineOf(one);
      const isFresh = freshCredentials(exchange).has(one.credentials);
      const counts = (isFresh ? undefined : used.get(line)) ?? new Set();
      if (count === undefined) continue;
      if (counts.has(count)) replays.set(one.at, count);
      used.set(line, counts.add(count));
    }
    const indexOf = new Map(exchange.messages.map(({ message }, at) => [message, at]));
    return answeredRequests(exchange).flatMap(({ request, response, at }) => {
      const count = replays.get(indexOf.get(request) ?? -1);
      const status = statusLine(response)?.status;
      if (count === undefined || exchange.messages[at]?.repeats || status?.value !== 200) return [];
      const { from, to } = status;
      const says = `Expected a refusal: an earlier request with this nonce had nc=${count} too`;
      return [{ at, from, to, message: says }];
    });
  },
};

/** What has one count. In another call the same nonce may have been given anew. */
function lineOf({ request, credentials }: Answer): string {
  const [username, nonce] = [textOf(credentials, 'username'), textOf(credentials, 'nonce')];
  return `${requestLine(request)?.method.value} ${callIdOf(request)?.value} ${username} ${nonce}`;
}
