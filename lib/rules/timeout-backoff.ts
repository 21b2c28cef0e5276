import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH } from './examples/refresh';
import { F1 } from './examples/registration';
import { seen } from './examples/seen';
import { type Register, registersIn } from './reading/registers';
import { requestLine } from './reading/start';
import { TIMER_F } from './reading/timer-f';
import type { ExchangeFinding, ExchangeRule } from './rule';

const way = '192.0.2.201:5060 -> 192.0.2.1:5061 over TLS';
const unanswered = [
  seen(`${way} at 0 s`, F1),
  seen(`${way} at 7.5 s`, F1),
  seen(`${way} at 23.5 s`, F1),
  seen(`${way} at 31.5 s`, F1),
];

export const timeoutBackoff: ExchangeRule = {
  id: 'timeout-backoff',
  scope: 'exchange',
  title: 'After a timeout a client waits before it registers at the same registrar again',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §10.2.7',
  why: 'A registrar that was silent for 32 seconds will most likely be silent for the next 32. If it is overloaded, or starts again after a failure, thousands of phones that do not wait are what keeps it down.',
  remedy:
    'Wait for half a minute and for longer each time, with some chance in it, or try another server of the domain.',
  good: [
    inTurn(...unanswered, seen(`${way} at 75 s`, REFRESH)),
    inTurn(...unanswered, seen('192.0.2.201:5060 -> 192.0.2.2:5060 over TLS at 32 s', REFRESH)),
  ],
  bad: [
    inTurn(
      ...unanswered,
      seen(
        `${way} at 32.1 s`,
        changed(REFRESH)`
           REGISTER sips:ss2.biloxi.example.com SIP/2.0
           ^^^^^^^^
        `,
      ),
    ),
  ],
  check: (exchange) => registersIn(exchange).flatMap(atOnce),
};

/** No interval is laid down; what follows within two seconds was not waited for. ms */
const AT_ONCE = 2_000;

/**
 * That no answer came, and not only that none was seen, is known by the retransmissions: a client that got one stops.
 */
function atOnce({ request, at, aor, seen: now, before }: Register): readonly ExchangeFinding[] {
  const method = requestLine(request)?.method;
  if (!method || !before || before.isAnswered || before.aor !== aor) return [];
  const [first, last] = [before.seen.at, before.lastSentAt];
  if (now.at === undefined || first === undefined || last === undefined) return [];
  const isElsewhere = now.destination !== before.seen.destination;
  const late = now.at - first - TIMER_F;
  if (isElsewhere || last - first < TIMER_F / 2 || late < -AT_ONCE / 4 || late > AT_ONCE) return [];
  const message = `Expected a pause: the REGISTER before timed out, and this one follows ${Math.max(late, 0)} ms later`;
  return [{ at, from: method.from, to: method.to, message }];
}
