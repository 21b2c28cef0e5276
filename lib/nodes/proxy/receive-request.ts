import type { Context, Happening } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { valueAt } from '@/lib/table/table';
import { responseAddress } from '../response';
import { type ServerStep, serverInvite, serverKey, serverRequest } from '../server-transactions';
import { andThen, remark, unchanged } from '../step';
import { transportNamed, unlessUsual } from '../transport-named';
import { absorb, type CallStep } from './call-step';
import type { Calls, Fork } from './calls';
import { chooseWay, refuse } from './choose-way';
import type { Locations } from './find-targets';
import { answerItself, cancelOpen } from './fork';
import { asReceived } from './forwarded-text';
import { receiveAck } from './receive-ack';

type Arrival = Extract<Happening, { kind: 'packet' }>;

/** A request other than REGISTER comes to the proxy (RFC 3261 §16.3 to §16.6, §16.10). */
export function receiveRequest(
  calls: Calls,
  locations: Locations,
  request: Message,
  arrival: Arrival,
  context: Context,
): CallStep {
  const key = serverKey(request);
  if (key === undefined || request.startLine.kind !== 'request') {
    return remark(calls, 'info', 'There is no Via to send an answer by: the request is dropped.', '18.2.2');
  }
  const method = request.startLine.method.value;
  if (method === 'ACK') return receiveAck(calls, locations, request, arrival, context);
  const transport = transportNamed(arrival.transport);
  const open = method === 'INVITE' ? serverInvite : serverRequest;
  const arrived = open(calls.servers, key, request, context, unlessUsual(transport, context).transport);
  if (!arrived.passed.includes('request')) return repeated(calls, arrived);
  const fork = newFork(method, request, arrival, context);
  const opened = absorb(
    { ...calls, open: { ...calls.open, [key]: fork } },
    { servers: arrived.transactions },
    arrived,
  );
  return andThen(opened, (left) =>
    method === 'CANCEL'
      ? receiveCancel(left, key, request, context)
      : chooseWay(left, key, request, locations, context),
  );
}

function repeated(calls: Calls, arrived: ServerStep): CallStep {
  const text = 'A retransmission: its transaction deals with it, the proxy sends nothing on.';
  return andThen(remark(calls, 'info', text, '17.2'), (left) =>
    absorb(left, { servers: arrived.transactions }, arrived),
  );
}

function newFork(method: string, request: Message, arrival: Arrival, context: Context): Fork {
  const { source, destination, transport: name } = arrival;
  const route = { source, destination, transport: name };
  const transport = transportNamed(name);
  const back = {
    source: destination,
    destination: responseAddress(request, route, transport),
    ...unlessUsual(transport, context),
  };
  return { method, request: asReceived(request, route), route, back, branches: [], waiting: [] };
}

/** Ends the call that it belongs to, hop by hop (§16.10). */
function receiveCancel(calls: Calls, key: string, request: Message, context: Context): CallStep {
  const invite = serverKey(request, 'INVITE') ?? '';
  if (calls.open[invite] === undefined || valueAt(calls.servers, invite) === undefined) {
    const text = 'There is no INVITE of that branch here: there is nothing to cancel.';
    const refusal = { status: 481, reason: 'Call/Transaction Does Not Exist', text, spec: '9.2', at: [] };
    return refuse(unchanged(calls), key, refusal, context);
  }
  const said = remark(calls, 'ok', 'The caller gave up: everything that still rings is cancelled.', '16.10');
  const done = andThen(said, (left) => answerItself(left, key, 200, 'OK', context));
  return andThen(done, (left) => cancelOpen(left, invite, context));
}
