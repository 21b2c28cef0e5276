import type { Context, Happening } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import type { Message } from '@/lib/sip/message';
import { entriesOf, valueAt } from '@/lib/table/table';
import { clientEvent, forgetClient } from '../client-transactions';
import { LONGEST_WAIT } from '../longest-wait';
import { serverEvent } from '../server-transactions';
import { andThen, oneByOne, remark, unchanged } from '../step';
import { readCallTimer } from '../transaction-effects';
import { absorb, branchOf, type CallStep } from './call-step';
import type { Calls } from './calls';
import type { Locations } from './find-targets';
import { cancel, endBranch } from './fork';
import { receiveRequest } from './receive-request';
import { receiveResponse } from './receive-response';

/** Passes on what is not for the registrar: a request other than REGISTER along the bindings, a response back (RFC 3261 §16). */
export function passOn(
  calls: Calls,
  locations: Locations,
  message: Message,
  happening: Extract<Happening, { kind: 'packet' }>,
  context: Context,
): CallStep {
  if ((missingBytes(message) ?? 0) > 0 && !isAnswered(message)) {
    const text = 'The body is shorter than Content-Length says: the message is not whole, and it is dropped.';
    return remark(calls, 'info', text, '18.3');
  }
  if (message.startLine.kind === 'unreadable') {
    return remark(calls, 'info', 'The first line cannot be read: the text is dropped.', '16.3');
  }
  return tidy(
    message.startLine.kind === 'response'
      ? receiveResponse(calls, message, context)
      : receiveRequest(calls, locations, message, happening, context),
  );
}

/** Only a request can be refused, and an ACK is never answered. */
function isAnswered({ startLine }: Message): boolean {
  return startLine.kind === 'request' && startLine.method.value !== 'ACK';
}

/** A timer of a call fired; undefined if the timer belongs to no call. */
export function callTimer(calls: Calls, timer: string, context: Context): CallStep | undefined {
  const name = readCallTimer(timer);
  if (name === undefined) return undefined;
  const { letter, key } = name;
  if (letter === 'C') return tidy(outOfPatience(calls, key, context));
  const ofClient = CLIENT_TIMERS.find((one) => one === letter);
  if (ofClient) return tidy(clientTimer(calls, key, ofClient, context));
  const ofServer = SERVER_TIMERS.find((one) => one === letter);
  return ofServer && tidy(serverTimer(calls, key, ofServer, context));
}

/** A connection broke: whoever waits for something over it waits in vain (RFC 3261 §17.1.4, §16.9). */
export function callConnection(
  calls: Calls,
  { remote }: Extract<Happening, { kind: 'connection' }>,
  context: Context,
): CallStep {
  const hit = entriesOf(calls.clients).filter(({ value }) => value.destination === remote);
  return tidy(oneByOne(calls, hit, (left, { key }) => transportFailed(left, key, context)));
}

const CLIENT_TIMERS = ['A', 'B', 'D', 'E', 'F', 'K', 'M'] as const;
const SERVER_TIMERS = ['G', 'H', 'I', 'J', 'L'] as const;

function clientTimer(
  calls: Calls,
  key: string,
  letter: (typeof CLIENT_TIMERS)[number],
  context: Context,
): CallStep {
  const outcome = clientEvent(calls.clients, key, `timer ${letter}`, context);
  const stepped = absorb(calls, { clients: outcome.transactions }, outcome);
  const found = branchOf(calls, key);
  if (!outcome.passed.includes('timeout') || found === undefined) return stepped;
  const text = `No answer from ${found.branch.target.uri} within 64*T1, ${LONGEST_WAIT / 1000} seconds: it counts as 408.`;
  const said = andThen(stepped, (left) => remark(left, 'refused', text, '16.7'));
  return andThen(said, (left) => endBranch(left, found.key, key, 408, 'Request Timeout', context));
}

function serverTimer(
  calls: Calls,
  key: string,
  letter: (typeof SERVER_TIMERS)[number],
  context: Context,
): CallStep {
  const outcome = serverEvent(calls.servers, key, `timer ${letter}`, context);
  const stepped = absorb(calls, { servers: outcome.transactions }, outcome);
  if (!outcome.passed.includes('timeout')) return stepped;
  const text = 'The caller never acknowledged the refusal: the transaction is given up.';
  return andThen(stepped, (left) => remark(left, 'info', text, '17.2.1'));
}

/** Timer C: what rings for ever is cancelled, what does not even say 487 then is forgotten (§16.8, §9.1). */
function outOfPatience(calls: Calls, key: string, context: Context): CallStep {
  const found = branchOf(calls, key);
  if (found === undefined || found.branch.phase === 'final') return unchanged(calls);
  if (found.branch.cancel === undefined) {
    const text = `${found.branch.target.uri} has been ringing for three minutes: timer C ends that.`;
    return andThen(remark(calls, 'info', text, '16.8'), (left) =>
      cancel(left, found.key, found.branch, context),
    );
  }
  const left = forgetClient(calls.clients, key, context);
  const stepped = absorb(calls, { clients: left.transactions }, left);
  const text = `${found.branch.target.uri} did not say 487 within ${LONGEST_WAIT / 1000} seconds of the CANCEL: the call there counts as ended.`;
  const said = andThen(stepped, (rest) => remark(rest, 'info', text, '9.1'));
  return andThen(said, (left) => endBranch(left, found.key, key, 487, 'Request Terminated', context));
}

function transportFailed(calls: Calls, key: string, context: Context): CallStep {
  const outcome = clientEvent(calls.clients, key, 'transport error', context);
  const stepped = absorb(calls, { clients: outcome.transactions }, outcome);
  const found = branchOf(calls, key);
  if (!outcome.passed.includes('transport-error') || found?.branch.phase === 'final') return stepped;
  if (found === undefined) return stepped;
  const text = `${found.branch.target.uri} cannot be reached, the network says: it counts as 503.`;
  const said = andThen(stepped, (left) => remark(left, 'refused', text, '16.9'));
  return andThen(said, (left) =>
    endBranch(left, found.key, key, 503, 'Service Unavailable: nobody can be reached there', context),
  );
}

/** Forgets requests whose transactions are all over. */
function tidy({ state: calls, effects }: CallStep): CallStep {
  const open = Object.entries(calls.open).filter(
    ([key, { branches }]) =>
      valueAt(calls.servers, key) !== undefined ||
      branches.some((branch) => valueAt(calls.clients, branch.key) !== undefined),
  );
  if (open.length === Object.keys(calls.open).length) return { state: calls, effects };
  return { state: { ...calls, open: Object.fromEntries(open) }, effects };
}
