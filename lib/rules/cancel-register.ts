import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1 } from './examples/registration';
import { CANCEL, RINGING } from './examples/session';
import { cancellations } from './reading/cancellations';
import { requestLine } from './reading/start';
import type { ExchangeRule } from './rule';

export const cancelRegister: ExchangeRule = {
  id: 'cancel-register',
  scope: 'exchange',
  title: 'Only an INVITE is cancelled',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §9.1',
  why: 'A REGISTER is answered at once, so a CANCEL for it always comes too late: the server has nothing left to cancel, and the binding is made all the same. A phone that believes the registration undone is then called where it no longer listens.',
  remedy: 'Wait for the response, and remove the binding with another REGISTER if it is not wanted.',
  good: [inTurn(INVITE, RINGING, CANCEL)],
  bad: [
    inTurn(
      F1,
      changed(F1)`
        -REGISTER sips:ss2.biloxi.example.com SIP/2.0
        +CANCEL sips:ss2.biloxi.example.com SIP/2.0
         ^^^^^^
        -CSeq: 1 REGISTER
        -Contact: <sips:bob@client.biloxi.example.com>
        +CSeq: 1 CANCEL
      `,
    ),
  ],
  check: (exchange) =>
    cancellations(exchange).flatMap(({ at, cancel, request }) => {
      const method = requestLine(request)?.method.value;
      const place = requestLine(cancel)?.method;
      if (!place || method === undefined || method === 'INVITE') return [];
      const message = `Expected no CANCEL for a ${method}, which is answered at once`;
      return [{ at, from: place.from, to: place.to, message }];
    }),
};
