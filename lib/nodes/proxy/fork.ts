import type { Context } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { valueAt } from '@/lib/table/table';
import { eventOfInviteAnswer } from '@/lib/transaction/invite-server';
import { eventOfAnswer } from '@/lib/transaction/non-invite-server';
import { openClient, openInviteClient } from '../client-transactions';
import { inviteCompanion } from '../invite-companion';
import { LONGEST_WAIT } from '../longest-wait';
import { type Field, hasToTag, responseTo } from '../response';
import { serverEvent } from '../server-transactions';
import { also, andThen, oneByOne, remark, unchanged } from '../step';
import { unlessUsual } from '../transport-named';
import { bestResponse } from './best-response';
import { absorb, type CallStep, withBranch, withFork } from './call-step';
import type { Branch, Calls, Fork, Target } from './calls';
import { forwardedText } from './forwarded-text';

/** An INVITE that rings longer than that is cancelled: timer C, more than three minutes (RFC 3261 §16.6 step 11), in ms. */
const TIMER_C = 181_000;

/** The timer that ends the waiting for one branch. */
export function timerC(clientKey: string): string {
  return `call C ${clientKey}`;
}

/** Sends a request on to the next group of targets; with none left, answers with the best of what came (§16.7 step 6). */
export function tryNext(calls: Calls, key: string, context: Context): CallStep {
  const fork = calls.open[key];
  if (fork === undefined) return unchanged(calls);
  const [group, ...waiting] = fork.waiting;
  if (group === undefined) return answerBest(calls, key, fork, context);
  const targets = group.filter((target) => !hasSpoken(fork, target));
  const taken = withFork(calls, key, (one) => ({ ...one, waiting }));
  const sent = oneByOne(taken, targets, (left, target) => sendTo(left, key, fork, target, context));
  return andThen(sent, (left) => settle(left, key, context));
}

/** Goes on when every branch of a group has ended and nobody has accepted. */
export function settle(calls: Calls, key: string, context: Context): CallStep {
  const fork = calls.open[key];
  if (fork === undefined || fork.answered !== undefined) return unchanged(calls);
  if (fork.branches.some(({ phase }) => phase !== 'final')) return unchanged(calls);
  return tryNext(calls, key, context);
}

/** Sends a response back to who asked. */
export function answer(calls: Calls, key: string, status: number, text: string, context: Context): CallStep {
  const fork = calls.open[key];
  if (fork === undefined || isOver(fork, status)) return unchanged(calls);
  const event = fork.method === 'INVITE' ? eventOfInviteAnswer(status) : eventOfAnswer(status);
  const outcome = serverEvent(calls.servers, key, event, context, { text, ...fork.back });
  const noted = status < 200 ? calls : withFork(calls, key, (one) => ({ ...one, answered: status }));
  return absorb(noted, { servers: outcome.transactions }, outcome);
}

/** One final response goes back, but for the 200s of several phones that accepted at the same moment. */
function isOver({ answered, method }: Fork, status: number): boolean {
  if (answered === undefined) return false;
  return method !== 'INVITE' || answered >= 300 || status < 200 || status >= 300;
}

/** Answers with a response of the proxy's own; `fields` are those that not every response has. */
export function answerItself(
  calls: Calls,
  key: string,
  status: number,
  reason: string,
  context: Context,
  fields: readonly Field[] = [],
): CallStep {
  const fork = calls.open[key];
  if (fork === undefined) return unchanged(calls);
  return answer(calls, key, status, ownResponse(fork, status, reason, context, fields), context);
}

/** A branch ended by itself: as if somebody had answered so (§16.8, §16.9). */
export function endBranch(
  calls: Calls,
  key: string,
  clientKey: string,
  status: number,
  reason: string,
  context: Context,
): CallStep {
  const fork = calls.open[key];
  if (fork === undefined) return unchanged(calls);
  const final = { status, text: ownResponse(fork, status, reason, context) };
  const ended = withBranch(calls, key, clientKey, { phase: 'final', final });
  const quiet = also(unchanged(ended), { do: 'clear-timer', timer: timerC(clientKey) });
  return andThen(quiet, (left) => settle(left, key, context));
}

/** Cancels what is still open (§16.10): at once where a sign of life came, else when it comes. */
export function cancelOpen(calls: Calls, key: string, context: Context): CallStep {
  const fork = calls.open[key];
  if (fork?.method !== 'INVITE') return unchanged(calls);
  const alone = withFork(calls, key, (one) => ({ ...one, waiting: [] }));
  return oneByOne(alone, fork.branches, (left, branch) => cancel(left, key, branch, context));
}

/** Cancels one branch. */
export function cancel(calls: Calls, key: string, branch: Branch, context: Context): CallStep {
  const transaction = valueAt(calls.clients, branch.key);
  if (branch.phase === 'final' || branch.cancel === 'sent' || transaction === undefined) {
    return unchanged(calls);
  }
  if (branch.phase === 'sent') {
    const waiting = withBranch(calls, key, branch.key, { cancel: 'wanted' });
    const text = `${branch.target.uri} is to be cancelled, which has to wait until it says anything.`;
    return remark(waiting, 'info', text, '9.1');
  }
  const { state: _state, request, ...way } = transaction;
  const cancelKey = branch.key.replace(/ INVITE$/, ' CANCEL');
  const opened = openClient(
    calls.clients,
    cancelKey,
    { ...way, request: inviteCompanion(request, 'CANCEL') },
    context,
  );
  const marked = withBranch(calls, key, branch.key, { cancel: 'sent' });
  const noted = remark(marked, 'info', `${branch.target.uri} still rings: it is cancelled.`, '16.7 step 10');
  const sent = andThen(noted, (left) => absorb(left, { clients: opened.transactions }, opened));
  return andThen(sent, (left) => setTimerC(left, branch.key, LONGEST_WAIT));
}

/** Starts timer C, or starts it anew when a phone says that it goes on (§16.7 step 2). */
export function setTimerC(calls: Calls, clientKey: string, after = TIMER_C): CallStep {
  return also(unchanged(calls), { do: 'set-timer', timer: timerC(clientKey), after, label: 'Timer C' });
}

/** One copy of a request leaves (§16.6). */
function sendTo(calls: Calls, key: string, fork: Fork, target: Target, context: Context): CallStep {
  const branch = `z9hG4bK${context.dice.draw('branch', 12)}`;
  const clientKey = `${branch} ${fork.method}`;
  const noted = withFork(calls, key, (one) => ({
    ...one,
    branches: [...one.branches, { key: clientKey, target, phase: 'sent' }],
  }));
  const { hop } = target;
  if (hop === undefined) return noAddress(noted, key, clientKey, target, context);
  const self = fork.route.destination;
  const copy = { target, hop, branch, self, cameOver: fork.route.transport };
  const open = fork.method === 'INVITE' ? openInviteClient : openClient;
  const way = {
    source: target.source ?? self,
    destination: hop.address,
    ...unlessUsual(hop.transport, context),
  };
  const opened = open(
    noted.clients,
    clientKey,
    { request: forwardedText(parse(fork.request), copy), ...way },
    context,
  );
  const text = `The ${fork.method} goes to ${target.uri}, at ${hop.address} over ${hop.transport.name}: ${target.because}.`;
  const sent = andThen(remark(noted, 'ok', text, '16.6'), (left) =>
    absorb(left, { clients: opened.transactions }, opened),
  );
  return fork.method === 'INVITE' ? andThen(sent, (left) => setTimerC(left, clientKey)) : sent;
}

/** Counts as a 503 of the next hop (§16.9), without waiting; `settle` follows when the whole group is out. */
function noAddress(calls: Calls, key: string, clientKey: string, target: Target, context: Context): CallStep {
  const fork = calls.open[key];
  const text = `The host of ${target.routes[0] ?? target.uri} has no address: the request cannot be sent there.`;
  const final = fork && {
    status: 503,
    text: ownResponse(fork, 503, 'Service Unavailable: the host of the contact has no address', context),
  };
  const ended = withBranch(calls, key, clientKey, { phase: 'final', ...(final && { final }) });
  return remark(ended, 'refused', text, 'RFC 3263 §4');
}

/** True if a phone of that flow has answered by itself: its other flows lead to the same phone (RFC 5626 §5.3). */
function hasSpoken({ branches }: Fork, { instance }: Target): boolean {
  const dead = [408, 430, 503];
  return branches.some(
    ({ target, final }) =>
      instance !== undefined && target.instance === instance && final && !dead.includes(final.status),
  );
}

function answerBest(calls: Calls, key: string, fork: Fork, context: Context): CallStep {
  const best = bestResponse(fork.branches.flatMap(({ final }) => (final ? [final] : [])));
  if (best === undefined) return answerItself(calls, key, 480, 'Temporarily Unavailable', context);
  const others = fork.branches.length - 1;
  const text = `Nobody accepted. ${best.status} goes back${others > 0 ? `, the best of ${others + 1} answers` : ''}.`;
  return andThen(remark(calls, 'info', text, '16.7 step 6'), (left) =>
    answer(left, key, best.status, best.text, context),
  );
}

/** A response that the proxy makes itself, as a user agent server would. */
function ownResponse(
  { request, route }: Fork,
  status: number,
  reason: string,
  context: Context,
  fields: readonly Field[] = [],
): string {
  const message: Message = parse(request);
  const tag = status === 100 || hasToTag(message) ? '' : context.dice.draw('tag', 10);
  return responseTo(message, { status, reason, fields }, route, tag);
}
