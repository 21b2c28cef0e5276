import { insertLineAfter, removeField } from '@/lib/sip/header-edits';
import type { Message, StatusLine } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { OUTBOUND, OUTBOUND_OK } from './examples/outbound';
import { F1, OK } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { fixBy } from './reading/fixes';
import { keepsFlow } from './reading/keeps-flow';
import { namesFlow } from './reading/names-flow';
import { requiredOption, supportsOption } from './reading/option-tags';
import { isRegister, isSuccess, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule, Finding } from './rule';

export const outboundRequire: ExchangeRule = {
  id: 'outbound-require',
  scope: 'exchange',
  title: 'A registrar confirms a flow with Require: outbound, and nothing else with it',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5626 §6',
  why: 'By this one tag the phone learns whether its connection is used for calls. If it is missing, the phone must think that the registrar knows nothing of flows: it sends no keep-alives, and the NAT closes the connection. If it stands there and no flow was registered, the phone keeps a connection open that nobody uses.',
  remedy:
    'Send Require: outbound in the 200 to a REGISTER with reg-id and Supported: outbound, and only there.',
  good: [inTurn(OUTBOUND, OUTBOUND_OK), inTurn(OUTBOUND, OK)],
  bad: [
    inTurn(
      OUTBOUND,
      changed(OUTBOUND_OK)`
         SIP/2.0 200 OK
                 ^^^
        -Require: outbound
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
         CSeq: 1 REGISTER
        +Require: outbound
                  ^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange)
      .filter(({ request }) => isRegister(request))
      .flatMap(({ at, ...answered }) =>
        confirmation(answered).map((finding): ExchangeFinding => ({ at, ...finding })),
      ),
};

function confirmation({ request, response }: Pick<Answered, 'request' | 'response'>): readonly Finding[] {
  const line = statusLine(response);
  if (!line || !isSuccess(response)) return [];
  const hasFlow = firstContacts(request).some(namesFlow);
  const tag = requiredOption(response, 'outbound');
  if (tag && !hasFlow) return [unasked(response, tag)];
  const isDue = hasFlow && supportsOption(request, 'outbound') && keepsFlow(request);
  return isDue && !tag && knowsFlows(response) ? [absent(response, line)] : [];
}

/** A registrar without this extension passes over all of it, as it may. One that has it shows it. */
function knowsFlows(response: Message): boolean {
  return supportsOption(response, 'outbound') || fieldsNamed(response, 'Flow-Timer').length > 0;
}

function absent(response: Message, { status }: StatusLine): Finding {
  const { from, to } = status;
  const above = fieldsNamed(response, 'CSeq')[0];
  const edit = above && insertLineAfter(response, above, 'Require: outbound');
  const message =
    'Expected Require: outbound, as the REGISTER asks for a flow and the registrar knows of them';
  return { from, to, message, ...fixBy('Add Require: outbound', edit) };
}

function unasked(response: Message, { from, to }: Span): Finding {
  const field = fieldsNamed(response, 'Require').find((one) => one.from <= from && to <= one.to);
  const edit = field?.values.length === 1 ? removeField(response, field) : undefined;
  const message = 'Expected no outbound in Require: the REGISTER names no flow by reg-id and +sip.instance';
  return { from, to, message, ...fixBy('Remove the header field', edit) };
}
