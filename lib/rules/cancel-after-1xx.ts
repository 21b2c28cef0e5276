import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { CANCEL, RINGING, TERMINATED } from './examples/session';
import { cancellations } from './reading/cancellations';
import { requestLine } from './reading/start';
import type { ExchangeRule } from './rule';

export const cancelAfter1xx: ExchangeRule = {
  id: 'cancel-after-1xx',
  scope: 'exchange',
  title: 'A CANCEL waits for the first response to its INVITE',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §9.1',
  why: 'Over UDP a CANCEL that is sent at once may overtake its INVITE. The server then knows nothing to cancel and answers 481; the INVITE comes after it, and a phone rings that nobody stops. A trace may have lost the response that came first, so this is a warning.',
  remedy:
    'Remember that the caller hung up, and send the CANCEL when the 100 or another provisional response has come.',
  good: [inTurn(INVITE, RINGING, CANCEL, TERMINATED), inTurn(INVITE, CANCEL)],
  bad: [
    inTurn(
      INVITE,
      changed(CANCEL)`
         CANCEL sip:bob@biloxi.example.com SIP/2.0
         ^^^^^^
      `,
      TERMINATED,
    ),
  ],
  check: (exchange) =>
    cancellations(exchange).flatMap(({ at, cancel, request, hasVia, answeredAt }) => {
      const method = requestLine(cancel)?.method;
      const isInvite = requestLine(request)?.method.value === 'INVITE';
      // Only where a response was seen later is it sure that the trace would show an earlier one.
      if (!method || !isInvite || !hasVia || answeredAt === undefined || answeredAt < at) return [];
      const message = 'Expected the CANCEL to wait until a response to the INVITE has come';
      return [{ at, from: method.from, to: method.to, message }];
    }),
};
