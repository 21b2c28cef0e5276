import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK, registration } from './examples/registration';
import { seen } from './examples/seen';
import { answersIn } from './reading/answers';
import { replaceBy } from './reading/fixes';
import { cseqOf } from './reading/identity';
import { type Register, registersIn } from './reading/registers';
import { TIMER_F } from './reading/timer-f';
import type { ExchangeRule } from './rule';

const UNAVAILABLE = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 503 Service Unavailable
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;
const elsewhere = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
`;
const FIRST = '192.0.2.201:5061 -> 192.0.2.1:5061 over TLS';
const SECOND = '192.0.2.201:5061 -> 192.0.2.2:5061 over TLS';

const fifth = changed(F1)`
  -CSeq: 1 REGISTER
  +CSeq: 5 REGISTER
`;

export const refreshCseq: ExchangeRule = {
  id: 'refresh-cseq',
  scope: 'exchange',
  title: 'CSeq grows with each REGISTER of a Call-ID',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.2',
  why: 'By Call-ID and CSeq a registrar tells a new request from an old one that was late. A refresh or an un-REGISTER whose number is not greater than the last is one that comes too late: the registrar must leave the binding as it is and refuse. It is seen where a phone keeps its Call-ID over a restart and counts from one again. A request that the first server of a domain left unanswered, or answered with 503, keeps its number when it goes to the next server (RFC 3263 §4.3), and is not reported.',
  remedy:
    'Add one to CSeq for each REGISTER, also for the one that unregisters; after a restart take a new Call-ID.',
  good: [
    registration,
    inTurn(F1, OK, REFRESH, REFRESHED),
    inTurn(
      F1,
      OK,
      changed(REFRESH)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
        -CSeq: 2 REGISTER
        +CSeq: 3 REGISTER
      `,
      REFRESH,
    ),
    inTurn(F1, UNAVAILABLE, elsewhere),
    inTurn(seen(`${FIRST} at 0 s`, F1), UNAVAILABLE, seen(`${SECOND} at 1 s`, elsewhere)),
    inTurn(seen(`${FIRST} at 0 s`, F1), seen(`${SECOND} at 32 s`, elsewhere)),
  ],
  bad: [
    inTurn(
      F1,
      OK,
      changed(REFRESH)`
        -CSeq: 2 REGISTER
        +CSeq: 1 REGISTER
               ^
      `,
    ),
    inTurn(
      seen(`${FIRST} at 0 s`, F1),
      UNAVAILABLE,
      seen(
        `${FIRST} at 1 s`,
        changed(elsewhere)`
           CSeq: 1 REGISTER
                 ^
        `,
      ),
    ),
    inTurn(
      seen('over TLS at 0 ms', fifth),
      seen(
        'over TLS at 60 s',
        changed(REFRESH)`
           CSeq: 2 REGISTER
                 ^
        `,
      ),
    ),
  ],
  check: (exchange) => {
    // What comes first after a challenge is for the rule on that.
    const retries = new Set(answersIn(exchange).flatMap(({ at, isRetry }) => (isRetry ? [at] : [])));
    const counts = new Map<string, Count>();
    return registersIn(exchange).flatMap((register) => {
      const { at, request, callId, cseq } = register;
      const count = counts.get(callId) ?? { used: new Map(), greatest: register, wanted: cseq };
      const isWrong = isOld(register, count);
      const { wanted } = count;
      const greatest = cseq > count.greatest.cseq ? register : count.greatest;
      const next = Math.max(greatest.cseq, isWrong ? wanted : 0) + 1;
      counts.set(callId, { used: count.used.set(cseq, register), greatest, wanted: Math.max(wanted, next) });
      const number = cseqOf(request)?.number;
      // Beyond what a CSeq can be, the rule on its range speaks.
      if (!isWrong || !number || retries.has(at) || wanted >= 2 ** 31) return [];
      const message = `Expected ${wanted} in CSeq, more than in the REGISTER before, found ${number.value}`;
      return [
        {
          at,
          from: number.from,
          to: number.to,
          message,
          fix: replaceBy(`Write ${wanted}`, number, String(wanted)),
        },
      ];
    });
  },
};

/** What is known of the numbers that a Call-ID has had. */
interface Count {
  /** The latest request with each of them. */
  readonly used: Map<number, Register>;
  readonly greatest: Register;
  /** What the next one should have. */
  readonly wanted: number;
}

/**
 * A number that came before is old in any case. One that is only smaller may have been overtaken on the way: not in one
 * connection, and not for longer than a request lives.
 */
function isOld(register: Register, { used, greatest }: Count): boolean {
  const { cseq, seen } = register;
  const same = used.get(cseq);
  if (same) return !isForNextServer(same, register);
  if (cseq >= greatest.cseq) return false;
  const isOneStream =
    seen.transport !== undefined && seen.transport !== 'UDP' && seen.source === greatest.seen.source;
  const gap = (seen.at ?? 0) - (greatest.seen.at ?? seen.at ?? 0);
  return (isOneStream && seen.source !== undefined) || gap > TIMER_F;
}

/**
 * True for a request that was made again for the next server of the domain, because the first one sent 503 or nothing. It is the
 * same but for its branch (RFC 3263 §4.3).
 */
function isForNextServer({ finals, seen: before }: Register, { seen }: Register): boolean {
  const isFailed = finals.every(({ status }) => status === 503);
  const isSameServer =
    before.destination !== undefined &&
    before.destination === seen.destination &&
    before.transport === seen.transport;
  return isFailed && !isSameServer;
}
