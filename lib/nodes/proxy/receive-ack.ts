import type { Context, Happening } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { valueAt } from '@/lib/table/table';
import { nextHop } from '../next-hop';
import { serverEvent, serverKey } from '../server-transactions';
import { also, remark } from '../step';
import { unlessUsual } from '../transport-named';
import { absorb, type CallStep } from './call-step';
import type { Calls, Target } from './calls';
import type { Locations } from './find-targets';
import { asReceived, forwardedText } from './forwarded-text';
import { nextRoute, takeOwnRoute } from './take-own-route';

/**
 * The ACK of a refusal ends here, at the transaction of its INVITE. That of a 200 goes through to the phone that accepted, without
 * a transaction, since it is never answered (RFC 3261 §16.11, §17).
 */
export function receiveAck(
  calls: Calls,
  locations: Locations,
  ack: Message,
  arrival: Extract<Happening, { kind: 'packet' }>,
  context: Context,
): CallStep {
  const invite = serverKey(ack, 'INVITE') ?? '';
  if (valueAt(calls.servers, invite) !== undefined) {
    const outcome = serverEvent(calls.servers, invite, 'ACK', context);
    return absorb(calls, { servers: outcome.transactions }, outcome);
  }
  const { source, destination: self, transport: cameOver } = arrival;
  const route = { source, destination: self, transport: cameOver };
  const { request, flow } = takeOwnRoute(parse(asReceived(ack, route)), locations, route);
  const uri = request.startLine.kind === 'request' ? request.startLine.uri.value : '';
  const next = nextRoute(request);
  const hop = next === undefined && flow ? flow : nextHop(next ?? uri, context);
  if (hop === undefined || firstOf(ack, maxForwards)?.value === 0 || hop.address === self) {
    const text = 'This ACK belongs to no call here and leads nowhere else: it is dropped.';
    return remark(calls, 'info', text, '16.6');
  }
  const target: Target = { uri, routes: [], hop, because: '' };
  // The same branch for each copy of an ACK, since there is no transaction that would remember it (§16.11).
  const top = firstOf(ack, via);
  const branch = `${(top && parameter(top, 'branch')?.text) ?? ''}.ack`;
  const text = forwardedText(request, { target, hop, branch, self, cameOver });
  const said = remark(
    calls,
    'ok',
    `The ACK of a 200 is passed on to ${uri}, without a transaction.`,
    '16.11',
  );
  const send = { do: 'send', source: self, destination: hop.address, text } as const;
  return also(said, { ...send, ...unlessUsual(hop.transport, context) });
}
