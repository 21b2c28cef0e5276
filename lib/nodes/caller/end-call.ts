import type { Context, Effect } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { valueAt } from '@/lib/table/table';
import { openClient } from '../client-transactions';
import { callersDialog, type Dialog, nextOf, requestInDialog } from '../dialog';
import { inviteCompanion } from '../invite-companion';
import { LONGEST_WAIT } from '../longest-wait';
import { type NextHop, nextHop } from '../next-hop';
import { also, andThen, remark, unchanged } from '../step';
import { asCallTimers } from '../transaction-effects';
import { unlessUsual } from '../transport-named';
import type { Caller, OutgoingCall } from './caller-state';
import { type CallerStep, ownVia, withCall } from './caller-step';

/** How long the caller talks, in ms. */
const TALK = 1000;

/**
 * Somebody accepted (RFC 3261 §13.2.2.4): the ACK goes out for every 200, in a transaction of its own. A second phone that
 * accepted, or one that did after the caller hung up, gets a BYE at once.
 */
export function answered(
  caller: Caller,
  call: OutgoingCall,
  response: Message,
  context: Context,
): CallerStep {
  const tag = tagIn(response);
  const known = call.dialogs.find(({ dialog }) => dialog.remoteTag === tag);
  if (known) {
    const text = 'The 200 came again, so its ACK may be lost: the ACK is sent again.';
    return andThen(remark(caller, 'info', text, '13.2.2.4'), (left) => acknowledge(left, known, context));
  }
  const dialog = callersDialog(response);
  if (dialog === undefined) {
    const text =
      'The 200 has no Contact, so there is no telling where its ACK should go: it cannot be acknowledged.';
    return remark(caller, 'refused', text, '12.1.2');
  }
  const branch = `z9hG4bK${context.dice.draw('branch', 12)}`;
  const ack = requestInDialog(dialog, {
    method: 'ACK',
    cseq: dialog.cseq,
    via: ownVia(caller, branch, wayOf(dialog, context).transport),
  });
  const late = call.state.phase === 'failed' || call.dialogs.length > 0;
  const after = withCall(caller, call.key, {
    dialogs: [...call.dialogs, { dialog, ack }],
    ...(late ? {} : { state: { phase: 'answered' } as const }),
  });
  const sent = andThen(remark(after, 'ok', said(call, late), '13.2.2.4'), (left) =>
    acknowledge(left, { dialog, ack }, context),
  );
  if (late) return andThen(sent, (left) => sendBye(left, dialog, context));
  const talk: Effect = { do: 'set-timer', timer: `call bye ${call.key}`, after: TALK, label: 'Goodbye' };
  const patience: Effect = { do: 'clear-timer', timer: `call patience ${call.key}` };
  return also(sent, patience, talk);
}

/** The caller has talked enough. */
export function sayGoodbye(caller: Caller, call: OutgoingCall, context: Context): CallerStep {
  const first = call.dialogs[0];
  if (first === undefined || call.state.phase !== 'answered') return unchanged(caller);
  const ended = withCall(caller, call.key, { state: { phase: 'ended' } });
  return sendBye(ended, first.dialog, context);
}

/** The caller gives up: CANCEL before the answer, BYE after it. */
export function hangUp(caller: Caller, call: OutgoingCall, context: Context): CallerStep {
  const { phase } = call.state;
  if (phase === 'answered') return sayGoodbye(caller, call, context);
  if (phase !== 'calling' && phase !== 'ringing') return unchanged(caller);
  const seconds = (context.now - call.startedAt) / 1000;
  const reason = `Nobody answered${phase === 'ringing' ? ', though it rang' : ''}: the caller hung up after ${seconds} s.`;
  const given = withCall(caller, call.key, { state: { phase: 'failed', reason }, cancel: 'wanted' });
  const said = remark(given, 'refused', reason, '9.1');
  const patience: Effect = { do: 'clear-timer', timer: `call patience ${call.key}` };
  const quiet = also(said, patience);
  const proceeding = valueAt(caller.transactions, call.key)?.state.name === 'Proceeding';
  return proceeding ? andThen(quiet, (left) => sendCancel(left, call, context)) : quiet;
}

/** Cancels an INVITE to which a first response has come (§9.1). */
export function sendCancel(caller: Caller, { key }: OutgoingCall, context: Context): CallerStep {
  const invite = valueAt(caller.transactions, key);
  if (invite === undefined) return unchanged(caller);
  const { state: _state, request, ...way } = invite;
  const cancelKey = key.replace(/ INVITE$/, ' CANCEL');
  const opened = openClient(
    caller.transactions,
    cancelKey,
    { ...way, request: inviteCompanion(request, 'CANCEL') },
    context,
  );
  const gone: Effect = {
    do: 'set-timer',
    timer: `call gone ${key}`,
    after: LONGEST_WAIT,
    label: 'Cancelled',
  };
  return {
    state: withCall({ ...caller, transactions: opened.transactions }, key, { cancel: 'sent' }),
    effects: [...asCallTimers(opened.effects), gone],
  };
}

function said({ to: aor }: OutgoingCall, late: boolean): string {
  if (!late) return `${aor} answered: the call is on.`;
  return 'One more phone accepted, too late: it gets its ACK, and a BYE at once.';
}

/** Sends the ACK, which no transaction repeats: it is sent again whenever the 200 comes again. */
function acknowledge(
  caller: Caller,
  { dialog, ack: text }: OutgoingCall['dialogs'][number],
  context: Context,
): CallerStep {
  const { address, transport } = wayOf(dialog, context);
  if (address === '') {
    const lost = `${nextOf(dialog)} has no address: the ACK cannot be sent, and the other side will give up the call.`;
    return remark(caller, 'refused', lost, '12.2.1.1');
  }
  const send = { do: 'send', source: caller.config.address, destination: address, text } as const;
  return { state: caller, effects: [{ ...send, ...unlessUsual(transport, context) }] };
}

function sendBye(caller: Caller, dialog: Dialog, context: Context): CallerStep {
  const { address, transport } = wayOf(dialog, context);
  if (address === '') return unchanged(caller);
  const branch = `z9hG4bK${context.dice.draw('branch', 12)}`;
  const request = requestInDialog(dialog, {
    method: 'BYE',
    cseq: dialog.cseq + 1,
    via: ownVia(caller, branch, transport),
  });
  const way = { source: caller.config.address, destination: address, ...unlessUsual(transport, context) };
  const opened = openClient(caller.transactions, `${branch} BYE`, { request, ...way }, context);
  return { state: { ...caller, transactions: opened.transactions }, effects: asCallTimers(opened.effects) };
}

/** Where requests of a dialog go; the address is empty where there is none. */
function wayOf(dialog: Dialog, context: Context): NextHop {
  return nextHop(nextOf(dialog), context) ?? { address: '', transport: context.transport };
}

function tagIn(response: Message): string {
  const value = firstOf(response, to);
  return (value && parameter(value, 'tag')?.text) ?? '';
}
