import type { Context, Effect } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { valueAt } from '@/lib/table/table';
import { defaultTiming } from '@/lib/transaction/timers';
import { LONGEST_WAIT } from '../longest-wait';
import { type Answer, hasToTag } from '../response';
import type { Route } from '../route';
import { serverEvent, serverKey } from '../server-transactions';
import { sessionDescription } from '../session-description';
import { splitAddress } from '../split-address';
import { also, andThen, remark, unchanged } from '../step';
import type { IncomingCall, IncomingCalls } from './incoming-state';
import { absorb, answer, type IncomingStep, noDialog, type Refusal, refuse, withCall } from './incoming-step';

/** How long the phone rings before its owner answers, in ms. */
const RINGING = 1000;

/** An INVITE begins a call: the phone rings at once, and is answered a second later (RFC 3261 §13.3.1). */
export function ring(
  calls: IncomingCalls,
  key: string,
  invite: Message,
  route: Route,
  context: Context,
): IncomingStep {
  if (hasToTag(invite)) return refuseChange(calls, key, invite, route, context);
  const call: IncomingCall = {
    phase: 'ringing',
    from: firstOf(invite, from)?.uri.value ?? '',
    callId: firstOf(invite, callId)?.value ?? '',
    callerTag: tagOf(invite, from),
    tag: context.dice.draw('tag', 10),
    invite: invite.text,
    route,
  };
  const begun = { ...calls, open: { ...calls.open, [key]: call } };
  const said = remark(begun, 'ok', `A call from ${call.from}: the phone rings.`, '13.3.1.1');
  const ringing = { status: 180, reason: 'Ringing', fields: dialogFields(invite) };
  const sent = andThen(said, (left) => answer(left, key, invite, ringing, route, context, call.tag));
  const timer: Effect = { do: 'set-timer', timer: `call accept ${key}`, after: RINGING, label: 'Ringing' };
  return also(sent, timer);
}

/** The owner answers the phone: 200, which the phone itself repeats until the ACK comes (§13.3.1.4). */
export function accept(calls: IncomingCalls, key: string, context: Context): IncomingStep {
  const call = calls.open[key];
  if (call?.phase !== 'ringing') return unchanged(calls);
  const { T1 } = defaultTiming;
  const accepted = withCall(calls, key, { phase: 'accepted', pause: T1, waited: 0 });
  const said = remark(accepted, 'ok', 'Its owner answers: 200, and the phone waits for the ACK.', '13.3.1.4');
  const sent = andThen(said, (left) => sendOk(left, key, call, context));
  return also(sent, repeatAfter(key, T1));
}

/** No ACK yet: the 200 goes out again, over any transport, with pauses that double up to T2 (§13.3.1.4). */
export function repeatAnswer(calls: IncomingCalls, key: string, context: Context): IncomingStep {
  const call = calls.open[key];
  if (call?.phase !== 'accepted') return unchanged(calls);
  const { T1, T2 } = defaultTiming;
  const { pause = T1, waited = 0 } = call;
  const next = Math.min(2 * pause, T2);
  if (waited + pause >= LONGEST_WAIT) {
    const given = withCall(calls, key, { phase: 'unacknowledged' });
    const text = `No ACK came within 64*T1, ${LONGEST_WAIT / 1000} seconds of the 200: the two cannot talk, and the phone gives up the call.`;
    return remark(given, 'refused', text, '13.3.1.4');
  }
  const again = withCall(calls, key, { pause: next, waited: waited + pause });
  const said = remark(again, 'info', 'No ACK yet: the 200 is sent again.', '13.3.1.4');
  const sent = andThen(said, (left) => sendOk(left, key, call, context));
  return also(sent, repeatAfter(key, next));
}

/** The ACK of a 200 belongs to the dialog, that of a refusal to the transaction (§17). */
export function takeAck(calls: IncomingCalls, request: Message, context: Context): IncomingStep {
  const key = serverKey(request, 'INVITE') ?? '';
  if (valueAt(calls.transactions, key) !== undefined && calls.open[key]?.phase !== 'accepted') {
    return absorb(calls, serverEvent(calls.transactions, key, 'ACK', context));
  }
  const own = callOf(calls, request);
  if (own === undefined || own.call.phase !== 'accepted') {
    const text = 'The ACK belongs to no call that waits for one, or came before: it is left alone.';
    return remark(calls, 'info', text, '13.3.1.4');
  }
  const confirmed = withCall(calls, own.key, { phase: 'confirmed' });
  const said = remark(confirmed, 'ok', 'The ACK is there: both sides know that the call is on.', '13.3.1.4');
  return also(said, clear('repeat', own.key));
}

/** The other side says goodbye (§15.1.2). */
export function takeBye(
  calls: IncomingCalls,
  key: string,
  request: Message,
  route: Route,
  context: Context,
): IncomingStep {
  const own = callOf(calls, request);
  if (own === undefined || !isOn(own.call)) return refuse(calls, key, request, NO_CALL, route, context);
  const ended = withCall(calls, own.key, { phase: 'ended' });
  const said = remark(ended, 'ok', 'The caller said goodbye: the call is over.', '15.1.2');
  return andThen(also(said, clear('repeat', own.key)), (left) =>
    answer(left, key, request, OK, route, context),
  );
}

/** The caller gave up before the phone was answered: 200 to the CANCEL, 487 to the INVITE (§9.2). */
export function takeCancel(
  calls: IncomingCalls,
  key: string,
  request: Message,
  route: Route,
  context: Context,
): IncomingStep {
  const inviteKey = serverKey(request, 'INVITE') ?? '';
  const call = calls.open[inviteKey];
  if (call === undefined) return refuse(calls, key, request, NO_CALL, route, context);
  const done = answer(calls, key, request, OK, route, context, call.tag);
  if (call.phase !== 'ringing') {
    const text = 'The CANCEL came too late: the phone was answered already, and the call goes on.';
    return andThen(done, (left) => remark(left, 'info', text, '9.2'));
  }
  const refusal = { status: 487, reason: 'Request Terminated', fields: [] };
  const stopped = andThen(done, (left) => {
    const cancelled = withCall(left, inviteKey, { phase: 'cancelled' });
    return remark(cancelled, 'ok', 'The call was taken back: the phone stops ringing.', '9.2');
  });
  return andThen(also(stopped, clear('accept', inviteKey)), (left) =>
    answer(left, inviteKey, parse(call.invite), refusal, call.route, context, call.tag),
  );
}

const OK: Answer = { status: 200, reason: 'OK', fields: [] };

function sendOk(calls: IncomingCalls, key: string, call: IncomingCall, context: Context): IncomingStep {
  const invite = parse(call.invite);
  const ok = {
    ...OK,
    fields: [...dialogFields(invite), ['Content-Type', 'application/sdp'] as const],
    body: sessionDescription('callee', splitAddress(call.route.destination).host),
  };
  return answer(calls, key, invite, ok, call.route, context, call.tag);
}

/** Record-Route is copied, and Contact is the URI under which the phone was called (§12.1.1). */
function dialogFields(invite: Message): Answer['fields'] {
  const uri = invite.startLine.kind === 'request' ? invite.startLine.uri.value : '';
  return [
    ...fieldsNamed(invite, 'Record-Route').map(({ value }) => ['Record-Route', value.value] as const),
    ['Contact', `<${uri}>`],
  ];
}

/** A running call stays as it is, a call that does not exist cannot be changed (§14.2, §12.2.2). */
function refuseChange(
  calls: IncomingCalls,
  key: string,
  invite: Message,
  route: Route,
  context: Context,
): IncomingStep {
  const why = callOf(calls, invite) === undefined ? NO_CALL : STAYS_AS_IT_IS;
  return refuse(calls, key, invite, why, route, context);
}

const NO_CALL = noDialog('There is no call here that this request could be about.');

const STAYS_AS_IT_IS: Refusal = {
  status: 488,
  reason: 'Not Acceptable Here',
  text: 'This phone does not change a call that is on.',
  section: '14.2',
};

/** The call that a request within a dialog is about: by Call-ID and both tags (§12.2.2). */
function callOf(
  calls: IncomingCalls,
  request: Message,
): { readonly key: string; readonly call: IncomingCall } | undefined {
  const id = firstOf(request, callId)?.value;
  const [caller, own] = [tagOf(request, from), tagOf(request, to)];
  for (const [key, call] of Object.entries(calls.open)) {
    if (call.callId === id && call.callerTag === caller && call.tag === own) return { key, call };
  }
  return undefined;
}

function isOn({ phase }: IncomingCall): boolean {
  return phase === 'accepted' || phase === 'confirmed' || phase === 'unacknowledged';
}

function tagOf(message: Message, grammar: typeof from | typeof to): string {
  const value = firstOf(message, grammar);
  return (value && parameter(value, 'tag')?.text) ?? '';
}

function repeatAfter(key: string, after: number): Effect {
  return { do: 'set-timer', timer: `call repeat ${key}`, after, label: 'Repeat 200' };
}

function clear(what: 'accept' | 'repeat', key: string): Effect {
  return { do: 'clear-timer', timer: `call ${what} ${key}` };
}
