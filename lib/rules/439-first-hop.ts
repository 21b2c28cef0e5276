import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { OUTBOUND, OUTBOUND_OK } from './examples/outbound';
import { firstContacts } from './reading/bindings';
import { keepsFlow } from './reading/keeps-flow';
import { namesFlow } from './reading/names-flow';
import { requiredOption, supportsOption } from './reading/option-tags';
import { isRegister, isSuccess, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

const behindProxy = changed(OUTBOUND)`
   REGISTER sips:ss2.biloxi.example.com SIP/2.0
  +Via: SIP/2.0/TLS p1.biloxi.example.com:5061;branch=z9hG4bK83749.1
`;
const accepted = changed(OUTBOUND_OK)`
   SIP/2.0 200 OK
  +Via: SIP/2.0/TLS p1.biloxi.example.com:5061;branch=z9hG4bK83749.1;received=192.0.2.50
`;

export const status439FirstHop: ExchangeRule = {
  id: '439-first-hop',
  scope: 'exchange',
  title: 'A flow through a first hop that does not keep it is refused with 439',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5626 §6',
  why: 'With reg-id a phone wants to be called over the connection that it opened. Behind a proxy that connection ends at the proxy, and only a proxy that knows it says so with ob in its Path. If the registrar confirms outbound all the same, the phone relies on a flow that nobody keeps, and no call arrives.',
  remedy: 'Answer 439 First Hop Lacks Outbound Support, or let the first proxy add its Path with ob.',
  good: [
    inTurn(OUTBOUND, OUTBOUND_OK),
    inTurn(
      changed(behindProxy)`
         Max-Forwards: 70
        +Path: <sips:VskztcQ@p1.biloxi.example.com;lr;ob>
      `,
      changed(accepted)`
         CSeq: 1 REGISTER
        +Path: <sips:VskztcQ@p1.biloxi.example.com;lr;ob>
      `,
    ),
  ],
  bad: [
    inTurn(
      behindProxy,
      changed(accepted)`
         SIP/2.0 200 OK
                 ^^^
      `,
    ),
  ],
  check: (exchange) => answeredRequests(exchange).flatMap(confirmedInVain),
};

/** A registrar that does not know of flows passes over the reg-id; one that confirms outbound knows what it must do. */
function confirmedInVain({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const status = statusLine(response)?.status;
  if (!status || !isSuccess(response) || !isRegister(request)) return [];
  const asks = firstContacts(request).some(namesFlow) && supportsOption(request, 'outbound');
  if (!asks || keepsFlow(request) || !requiredOption(response, 'outbound')) return [];
  const { from, to } = status;
  const message =
    'Expected 439: this REGISTER came through a first hop that has put no URI with ob into Path';
  return [{ at, from, to, message }];
}
