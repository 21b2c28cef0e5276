import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, OK, registration, withRetry } from './examples/registration';
import { ACK_OF_BUSY, BUSY, CANCEL, RINGING } from './examples/session';
import { replaceBy } from './reading/fixes';
import { hopKey, methodOf } from './reading/hops';
import { branchOf, callIdOf, cseqOf, requestKey, topVia } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import type { ExchangeRule } from './rule';

export const branchUnique: ExchangeRule = {
  id: 'branch-unique',
  scope: 'exchange',
  title: 'Each new request has a branch that no other request had',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.7',
  why: 'To a server that still holds the first transaction, over UDP for 32 seconds after its response, a request with the same branch is a retransmission: it repeats its old response and never looks at the new request. The retry after a 401 then gets the same 401 once more. Only a retransmission, an ACK that answers a failure and a CANCEL carry the branch of an earlier request.',
  remedy: 'Draw a new random branch for every request, the one with credentials included.',
  good: [
    registration,
    inTurn(F1, F1, F2),
    inTurn(INVITE, RINGING, CANCEL),
    inTurn(INVITE, BUSY, ACK_OF_BUSY),
  ],
  bad: [
    withRetry(
      changed(F3)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
                                                                ^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      OK,
      changed(F1)`
         Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
                                                                ^^^^^^^^^^^^^^
        -Contact: <sips:bob@client.biloxi.example.com>
        +Contact: *
        +Expires: 0
      `,
    ),
  ],
  check: ({ messages }) => {
    const first = new Map<string, Message>();
    const answered = new Set<string>();
    const invited = new Set<string>();
    return messages.flatMap(({ message, repeats }, at) => {
      const hop = topVia(message);
      if (hop && isFinal(message)) answered.add(`${methodOf(message)} ${hopKey(hop)}`);
      if (requestLine(message)?.method.value === 'INVITE') invited.add(requestKey(message) ?? '');
      const branch = branchOf(hop)?.value;
      if (!hop || !requestLine(message) || !branch?.value || repeats) return [];
      const earlier = first.get(hopKey(hop));
      if (!earlier) first.set(hopKey(hop), message);
      const isAnswered = answered.has(`${methodOf(message)} ${hopKey(hop)}`);
      if (!earlier || !isOther(earlier, message, isAnswered)) return [];
      if (!invited.has(requestKey(message) ?? '') && follows(earlier, message)) return [];
      return [
        {
          at,
          from: branch.from,
          to: branch.to,
          message: `Expected a new branch for this request: an earlier one had ${branch.value}`,
          fix: replaceBy(
            'Make the branch new',
            branch,
            `${branch.value}.${cseqOf(message)?.number.value ?? at}`,
          ),
        },
      ];
    });
  },
};

function isFinal(message: Message): boolean {
  return (statusLine(message)?.status.value ?? 0) >= 200;
}

/**
 * True for a request that is not the earlier one. With the same CSeq it may still be another, which a client shows that has its
 * response and then asks for something else; before that a NAT may have rewritten what it sent.
 */
function isOther(earlier: Message, later: Message, isAnswered: boolean): boolean {
  if (requestKey(earlier) !== requestKey(later)) return true;
  return isAnswered && methodOf(earlier) === methodOf(later) && asked(earlier) !== asked(later);
}

/**
 * True for a CANCEL and an ACK of the same call, which have the branch of their INVITE (RFC 3261 §9.1, §17.1.1.3): where no
 * INVITE has their number, that is what is wrong, and other rules report it.
 */
function follows(earlier: Message, later: Message): boolean {
  const isFollower = FOLLOWERS.has(methodOf(later) ?? '');
  return isFollower && callIdOf(earlier)?.value === callIdOf(later)?.value;
}

const FOLLOWERS: ReadonlySet<string> = new Set(['ACK', 'CANCEL']);

/** What a request asks for, and with what proof. */
function asked(request: Message): string {
  return ASKING.flatMap((name) =>
    fieldsNamed(request, name).map(({ value }) => `${name}: ${value.value}`),
  ).join();
}

const ASKING = ['Contact', 'Expires', 'Authorization', 'Proxy-Authorization'];
