import type { Context, Step } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { eventOfInviteAnswer } from '@/lib/transaction/invite-server';
import { eventOfAnswer } from '@/lib/transaction/non-invite-server';
import { type Answer, hasToTag, responseAddress, responseTo } from '../response';
import type { Route } from '../route';
import { type ServerStep, serverEvent } from '../server-transactions';
import { andThen, remark } from '../step';
import { asCallTimers } from '../transaction-effects';
import { transportNamed, unlessUsual } from '../transport-named';
import type { IncomingCall, IncomingCalls } from './incoming-state';

/** The calls of a phone after a step, and what is to be done. */
export type IncomingStep = Step<IncomingCalls>;

/** Takes over what a transaction became, with its timers named as those of calls. */
export function absorb(calls: IncomingCalls, { transactions, effects }: ServerStep): IncomingStep {
  return { state: { ...calls, transactions }, effects: asCallTimers(effects) };
}

/** Changes one call. */
export function withCall(calls: IncomingCalls, key: string, change: Partial<IncomingCall>): IncomingCalls {
  const call = calls.open[key];
  return call === undefined ? calls : { ...calls, open: { ...calls.open, [key]: { ...call, ...change } } };
}

/** Why and how a request is refused. */
export interface Refusal extends Omit<Answer, 'fields' | 'body'> {
  readonly fields?: Answer['fields'];
  /** For people. */
  readonly text: string;
  /** Of RFC 3261. */
  readonly section: string;
}

/** Says why, and answers so. */
export function refuse(
  calls: IncomingCalls,
  key: string,
  request: Message,
  { text, section, fields = [], ...status }: Refusal,
  route: Route,
  context: Context,
): IncomingStep {
  const said = remark(calls, 'refused', text, section);
  return andThen(said, (left) => answer(left, key, request, { ...status, fields }, route, context));
}

/** A request within a dialog that does not exist (RFC 3261 §12.2.2). */
export function noDialog(text: string): Refusal {
  return { status: 481, reason: 'Call/Transaction Does Not Exist', text, section: '12.2.2' };
}

/** Answers a request through its transaction. Without a tag given, and where To has none, one is drawn. */
export function answer(
  calls: IncomingCalls,
  key: string,
  request: Message,
  what: Answer,
  route: Route,
  context: Context,
  tag = hasToTag(request) ? '' : context.dice.draw('tag', 10),
): IncomingStep {
  const transport = transportNamed(route.transport);
  const reply = {
    text: responseTo(request, what, route, tag),
    source: route.destination,
    destination: responseAddress(request, route, transport),
    ...unlessUsual(transport, context),
  };
  const isInvite = request.startLine.kind === 'request' && request.startLine.method.value === 'INVITE';
  const event = isInvite ? eventOfInviteAnswer(what.status) : eventOfAnswer(what.status);
  return absorb(calls, serverEvent(calls.transactions, key, event, context, reply));
}
