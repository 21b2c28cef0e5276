import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { valuesOf } from '@/lib/sip/values-of';
import { entriesOf, valueAt } from '@/lib/table/table';
import { eventOfInviteResponse } from '@/lib/transaction/invite-client';
import { eventOfResponse } from '@/lib/transaction/non-invite-client';
import { clientEvent, clientKey, forgetClient, openInviteClient } from '../client-transactions';
import { LONGEST_WAIT } from '../longest-wait';
import { andThen, oneByOne, remark, unchanged } from '../step';
import { asCallTimers, readCallTimer } from '../transaction-effects';
import type { Caller, OutgoingCall } from './caller-state';
import { type CallerStep, ownVia, withCall } from './caller-step';
import { answered, hangUp, sayGoodbye, sendCancel } from './end-call';
import { inviteRequest } from './invite-request';
import { whyFailed } from './why-failed';

/** Nobody lets it ring for longer, in ms. */
const PATIENCE = 60_000;

/**
 * A phone that calls: the command `call` with an address-of-record sends an INVITE through its proxy, `hang-up` ends the last
 * call. When somebody answers, the caller talks for a second and says goodbye.
 */
export function handleCaller(caller: Caller, happening: Happening, context: Context): Step<Caller> {
  switch (happening.kind) {
    case 'command':
      return command(caller, happening.name, happening.argument, context);
    case 'packet':
      return receive(caller, parse(happening.text), context);
    case 'timer':
      return timerFired(caller, happening.timer, context);
    case 'connection':
      return connectionEnded(caller, happening.remote, context);
  }
}

function command(caller: Caller, name: string, argument: string | undefined, context: Context): CallerStep {
  if (name === 'call' && argument !== undefined) return call(caller, argument, context);
  const last = caller.calls.at(-1);
  return name === 'hang-up' && last ? hangUp(caller, last, context) : unchanged(caller);
}

/** Begins a call (RFC 3261 §13.2.1). */
function call(caller: Caller, aor: string, context: Context): CallerStep {
  const { config } = caller;
  const branch = `z9hG4bK${context.dice.draw('branch', 12)}`;
  const key = `${branch} INVITE`;
  const callId = `${context.dice.draw('call-id', 16)}@${config.callIdHost}`;
  const begun: OutgoingCall = {
    to: aor,
    callId,
    key,
    startedAt: context.now,
    state: { phase: 'calling' },
    dialogs: [],
  };
  const calling: Caller = { ...caller, calls: [...caller.calls, begun] };
  const host = context.resolve(config.proxyHost);
  if (host === undefined) {
    return fail(calling, begun, `The name ${config.proxyHost} of the server has no address.`, 'RFC 3263 §4');
  }
  const ids = { fromTag: context.dice.draw('tag', 8), callId };
  const request = inviteRequest(config, aor, ids, ownVia(caller, branch, context.transport));
  const way = { source: config.address, destination: `${host}:${config.proxyPort}` };
  const opened = openInviteClient(caller.transactions, key, { request, ...way }, context);
  const patience = {
    do: 'set-timer',
    timer: `call patience ${key}`,
    after: PATIENCE,
    label: 'Patience',
  } as const;
  return {
    state: { ...calling, transactions: opened.transactions },
    effects: [...asCallTimers(opened.effects), patience],
  };
}

/** Takes a message from the wire: only responses to own requests concern a phone that only calls. */
function receive(caller: Caller, message: Message, context: Context): CallerStep {
  const key = clientKey(message);
  if (message.startLine.kind !== 'response') {
    return remark(
      caller,
      'info',
      'This phone only calls: it leaves requests and unreadable texts alone.',
      '8.2',
    );
  }
  if (valuesOf(message, via).length > 1 || (missingBytes(message) ?? 0) > 0) {
    const text = 'The response is not whole, or was meant for somebody further on: it is dropped.';
    return remark(caller, 'info', text, '8.1.3.3');
  }
  if (key === undefined || valueAt(caller.transactions, key) === undefined) {
    const text = 'The response belongs to no open transaction of this phone: it is dropped.';
    return remark(caller, 'info', text, '17.1.3');
  }
  const status = message.startLine.status.value;
  const event = key.endsWith(' INVITE') ? eventOfInviteResponse(status) : eventOfResponse(status);
  const outcome = clientEvent(caller.transactions, key, event, context, message);
  const stepped: CallerStep = {
    state: { ...caller, transactions: outcome.transactions },
    effects: asCallTimers(outcome.effects),
  };
  if (!outcome.passed.includes('response')) return stepped;
  return andThen(stepped, (left) => act(left, key, status, message, context));
}

/** Acts on a response that a transaction passed up. */
function act(caller: Caller, key: string, status: number, message: Message, context: Context): CallerStep {
  const found = caller.calls.find((one) => one.key === key);
  if (found === undefined) return goodbyeAnswered(caller, key, status);
  if (status < 200) return provisional(caller, found, status, context);
  if (status < 300) return answered(caller, found, message, context);
  if (found.state.phase === 'failed')
    return { state: caller, effects: [clearPatience(found), clearGone(found)] };
  const phrase = message.startLine.kind === 'response' ? message.startLine.reason.value : '';
  return fail(caller, found, whyFailed(found.to, status, phrase), 'RFC 3261 §13.2.2');
}

/** The answer to BYE or CANCEL: with it, or without, the call is over (§15.1.1). */
function goodbyeAnswered(caller: Caller, key: string, status: number): CallerStep {
  if (key.endsWith(' CANCEL') || status < 200) return unchanged(caller);
  const text = `The BYE was answered with ${status}: the call is over on both sides.`;
  return remark(caller, status < 300 ? 'ok' : 'info', text, '15.1.1');
}

function provisional(caller: Caller, found: OutgoingCall, status: number, context: Context): CallerStep {
  if (found.cancel === 'wanted') return sendCancel(caller, found, context);
  if (status === 100 || found.state.phase !== 'calling') return unchanged(caller);
  const ringing = withCall(caller, found.key, { state: { phase: 'ringing' } });
  return remark(ringing, 'ok', `The phone of ${found.to} rings.`, '13.2.2.1');
}

function timerFired(caller: Caller, timer: string, context: Context): CallerStep {
  const name = readCallTimer(timer);
  const found = caller.calls.find(({ key }) => key === name?.key);
  if (name === undefined) return unchanged(caller);
  if (found && name.letter === 'bye') return sayGoodbye(caller, found, context);
  if (found && name.letter === 'patience') return hangUp(caller, found, context);
  if (found && name.letter === 'gone') return gone(caller, found, context);
  const letter = TIMERS.find((one) => one === name.letter);
  return letter ? transactionEvent(caller, name.key, `timer ${letter}`, context) : unchanged(caller);
}

const TIMERS = ['A', 'B', 'D', 'E', 'F', 'K', 'M'] as const;

function transactionEvent(
  caller: Caller,
  key: string,
  event: `timer ${(typeof TIMERS)[number]}` | 'transport error',
  context: Context,
): CallerStep {
  const { transactions, effects, passed } = clientEvent(caller.transactions, key, event, context);
  const stepped: CallerStep = { state: { ...caller, transactions }, effects: asCallTimers(effects) };
  const found = caller.calls.find((one) => one.key === key);
  if (found === undefined && passed.length > 0 && key.endsWith(' BYE')) {
    const text = 'Nobody answered the BYE: for the caller the call is over, the other phone may not know it.';
    return andThen(stepped, (left) => remark(left, 'info', text, '15.1.1'));
  }
  if (found === undefined || found.state.phase === 'failed') return stepped;
  if (passed.includes('timeout')) {
    const why = `No answer from the server at ${caller.config.proxyHost} within 64*T1, ${LONGEST_WAIT / 1000} seconds.`;
    return andThen(stepped, (left) => fail(left, found, why, 'RFC 3261 §17.1.1.2'));
  }
  if (!passed.includes('transport-error')) return stepped;
  const why = `The server at ${caller.config.proxyHost} cannot be reached: nobody takes the call there.`;
  return andThen(stepped, (left) => fail(left, found, why, 'RFC 3261 §17.1.4'));
}

function connectionEnded(caller: Caller, remote: string, context: Context): CallerStep {
  const hit = entriesOf(caller.transactions).filter(({ value }) => value.destination === remote);
  return oneByOne(caller, hit, (left, { key }) => transactionEvent(left, key, 'transport error', context));
}

/** The CANCEL came to nothing: 64*T1 later the call counts as ended (§9.1). */
function gone(caller: Caller, { key }: OutgoingCall, context: Context): CallerStep {
  const { transactions, effects } = forgetClient(caller.transactions, key, context);
  const text = `No 487 came within ${LONGEST_WAIT / 1000} seconds of the CANCEL: the call counts as ended.`;
  const left = { state: { ...caller, transactions }, effects: asCallTimers(effects) };
  return andThen(left, (state) => remark(state, 'info', text, '9.1'));
}

function fail(caller: Caller, { key }: OutgoingCall, reason: string, spec: string): CallerStep {
  const note: Note = { step: 'call failed', verdict: 'refused', text: reason, spec };
  return {
    state: withCall(caller, key, { state: { phase: 'failed', reason } }),
    effects: [{ do: 'note', note }, clearPatience({ key })],
  };
}

function clearPatience({ key }: Pick<OutgoingCall, 'key'>): Effect {
  return { do: 'clear-timer', timer: `call patience ${key}` };
}

function clearGone({ key }: Pick<OutgoingCall, 'key'>): Effect {
  return { do: 'clear-timer', timer: `call gone ${key}` };
}
