import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { methodOf, originKey, topHopKey } from './reading/hops';
import { branchOf, cseqOf, topVia } from './reading/identity';
import { requestLine } from './reading/start';
import { answeredRequests } from './reading/transactions';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

export const respCseqCopy: ExchangeRule = {
  id: 'resp-cseq-copy',
  scope: 'exchange',
  title: 'A response has the CSeq of its request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'The number tells which of several requests is answered. A phone that finds the wrong one waits on, or takes the 401 to its first request for one to its second and believes its password wrong. One with another method belongs to no request of the phone (RFC 3261 §17.1.3), which sends its REGISTER again until it gives up.',
  remedy: 'Copy number and method.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
        -CSeq: 1 REGISTER
        +CSeq: 2 REGISTER
               ^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
        -CSeq: 1 REGISTER
        +CSeq: 1 INVITE
               ^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => [
    ...answeredRequests(exchange).flatMap(({ request, response, at }) => difference(request, response, at)),
    ...withOtherMethod(exchange),
  ],
};

function difference(request: Message, response: Message, at: number): readonly ExchangeFinding[] {
  const [wanted, found] = [cseqOf(request), cseqOf(response)];
  if (!wanted || !found) return [];
  const right = `${wanted.number.value} ${wanted.method.value}`;
  if (`${found.number.value} ${found.method.value}` === right) return [];
  const message = `Expected the CSeq of the request, ${right}`;
  const { from, to } = found;
  return [{ at, from, to, message, fix: replaceBy(`Write ${right}`, found, right) }];
}

/**
 * Responses that agree with a request seen before in the top Via, in the From tag, in Call-ID and in the number, and name a method
 * that no request with these had. An ACK and a CANCEL share them with their INVITE, so they decide nothing.
 */
function withOtherMethod({ messages }: Exchange): readonly ExchangeFinding[] {
  const requests = new Map<string, Message>();
  const known = new Set<string>();
  return messages.flatMap(({ message }, at) => {
    const [hop, origin, method] = [topHopKey(message), originKey(message), methodOf(message) ?? ''];
    if (hop === undefined || origin === undefined || !branchOf(topVia(message))?.text) return [];
    const key = `${hop} ${origin}`;
    if (requestLine(message)) {
      known.add(`${method} ${key}`);
      if (!SHARING.has(method)) requests.set(key, message);
      return [];
    }
    const request = SHARING.has(method) || known.has(`${method} ${key}`) ? undefined : requests.get(key);
    return request ? difference(request, message, at) : [];
  });
}

const SHARING: ReadonlySet<string> = new Set(['ACK', 'CANCEL']);
