import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { firstContacts } from './reading/bindings';
import { placesDiffer } from './reading/places-differ';
import { type Register, registersIn } from './reading/registers';
import { requestLine } from './reading/start';
import { TIMER_F } from './reading/timer-f';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const registerOneAtATime: ExchangeRule = {
  id: 'register-one-at-a-time',
  scope: 'exchange',
  title: 'A new registration waits for the final response to the one before',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.2',
  why: 'Two requests on the way at once may arrive in the other order. The registrar then refuses the one with the smaller CSeq, or the binding is left as the older of the two says: a phone that unregisters while its refresh is still on the way may stay registered.',
  remedy:
    'Send the next REGISTER when the final response has come, or when the transaction has timed out after 32 seconds.',
  good: [
    inTurn(F1, OK, REFRESH, REFRESHED),
    inTurn(seen('at 0 ms', F1), seen('at 32500 ms', REFRESH), seen('at 32600 ms', OK)),
  ],
  bad: [
    inTurn(
      F1,
      changed(REFRESH)`
         REGISTER sips:ss2.biloxi.example.com SIP/2.0
         ^^^^^^^^
      `,
      OK,
      REFRESHED,
    ),
  ],
  check: (exchange) => registersIn(exchange).flatMap(tooEarly),
};

/**
 * That the one before was not answered is known only if its answer is seen later: a trace need not hold every response.
 * Another server, another address-of-record and another connection are other registrations.
 */
function tooEarly({ request, at, aor, seen: now, before }: Register): readonly ExchangeFinding[] {
  const answer = before?.finals[0];
  const method = requestLine(request)?.method;
  if (!before || !answer || !method || answer.at < at || before.aor !== aor) return [];
  const isElsewhere =
    placesDiffer(now.source, before.seen.source) || placesDiffer(now.destination, before.seen.destination);
  const waited = now.at === undefined || before.seen.at === undefined ? 0 : now.at - before.seen.at;
  if (isElsewhere || waited >= TIMER_F || firstContacts(request).length === 0) return [];
  const message = `Expected no new registration before the answer to CSeq ${before.cseq} had come`;
  return [{ at, from: method.from, to: method.to, message }];
}
