import type { Address, Context, Happening, Note } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { entriesOf } from '@/lib/table/table';
import { eventOfResponse } from '@/lib/transaction/non-invite-client';
import { type ClientStep, clientEvent } from '../client-transactions';
import { begin, decide, failOver, failure, tryLater } from './attempt';
import { keptAlive, sendKeepAlive, withoutFlow } from './keep-alive';
import { clearTimers, type LineTimer } from './line-timers';
import type { Task } from './task';
import type { Line, LineStep, Registration } from './user-agent-state';
import { wayToRegistrar } from './way-to-registrar';

/**
 * Something is wanted of the registrar. One REGISTER at a time (RFC 3261 §10.2): what is wanted while another waits for
 * its final answer waits in turn.
 */
export function ask(line: Line, task: Task, context: Context): LineStep {
  if (line.attempt === undefined) return begin(line, task, context);
  const last = line.queue.at(-1) ?? line.attempt.task;
  if (task.do === 'register' && last.do === 'register') {
    return noted(line, 'one at a time', 'The phone is registering already.', 'RFC 3261 §10.2');
  }
  const why = 'The REGISTER before this one has no final answer yet: this one waits for it.';
  return noted({ ...line, queue: [...line.queue, task] }, 'one at a time', why, 'RFC 3261 §10.2');
}

/** A response to the request of that client transaction arrived. */
export function lineResponse(line: Line, key: string, response: Message, context: Context): LineStep {
  const status = response.startLine.kind === 'response' ? response.startLine.status.value : 0;
  return absorb(
    line,
    key,
    clientEvent(line.transactions, key, eventOfResponse(status), context),
    context,
    response,
  );
}

/** A timer of one of its client transactions fired. */
export function transactionTimer(
  line: Line,
  key: string,
  letter: 'E' | 'F' | 'K',
  context: Context,
): LineStep {
  return absorb(line, key, clientEvent(line.transactions, key, `timer ${letter}`, context), context);
}

/** A timer of the line itself fired. */
export function lineTimer(line: Line, timer: Exclude<LineTimer, 'pong'>, context: Context): LineStep {
  switch (timer) {
    case 'refresh':
    case 'retry':
      return ask(line, { do: 'register' }, context);
    case 'keepAlive':
      return sendKeepAlive(line, context);
    case 'expiry':
      return expire(line);
  }
}

/** Something that ended the way from an own address to another one. */
interface WayEnded {
  /** `silent`: a ping had no pong, so that the phone takes the connection for dead. */
  readonly event: Extract<Happening, { kind: 'connection' }>['event'] | 'silent';
  readonly local: Address;
  readonly remote: Address;
}

/**
 * A connection of this line ended, or a datagram of it was refused (RFC 3261 §18.4). What waits for an answer from there
 * waits in vain; where nothing does, it may be the flow of the registration.
 */
export function wayEnded(line: Line, { event, local, remote }: WayEnded, context: Context): LineStep {
  if (local !== line.config.address) return { line, effects: [] };
  const trouble = `${troubles[event]} (${remote})`;
  const open = entriesOf(line.transactions).filter(({ value }) => value.destination === remote);
  if (open.length === 0) {
    return wayToRegistrar(line, context)?.address === remote
      ? loseFlow(line, trouble, context)
      : { line, effects: [] };
  }
  const told = open.reduce<LineStep>(
    (done, { key }) => {
      const failed = clientEvent(done.line.transactions, key, 'transport error', context);
      const next = absorb(done.line, key, failed, context, undefined, trouble);
      return { line: next.line, effects: [...done.effects, ...next.effects] };
    },
    { line, effects: [] },
  );
  return { line: withoutFlow(told.line), effects: [...told.effects, ...clearTimers('pong')] };
}

const troubles = {
  refused: 'nobody takes what is sent to the registrar',
  reset: 'the connection to the registrar broke',
  closed: 'the registrar closed the connection',
  silent: 'nobody answered the keep-alive within 10 seconds',
} as const;

/** Takes over what a client transaction did, and deals with what it passed up. */
function absorb(
  line: Line,
  key: string,
  step: ClientStep,
  context: Context,
  response?: Message,
  trouble = 'the registrar cannot be reached',
): LineStep {
  const next = deal({ ...line, transactions: step.transactions }, key, step, context, response, trouble);
  return { line: next.line, effects: [...step.effects, ...next.effects] };
}

function deal(
  line: Line,
  key: string,
  { passed }: ClientStep,
  context: Context,
  response: Message | undefined,
  trouble: string,
): LineStep {
  const silence = 'no final response came within 64*T1, 32 seconds (treated as 408)';
  const reason = passed.includes('timeout')
    ? silence
    : passed.includes('transport-error')
      ? trouble
      : undefined;
  const { attempt } = line;
  if (line.flow?.awaits === key) return probed(line, passed.includes('response'), reason, context);
  if (attempt?.key !== key) return { line, effects: [] };
  if (reason !== undefined) {
    return failOver(line, attempt, failure(attempt, reason, 'RFC 3261 §8.1.3.1'), undefined, context);
  }
  return passed.includes('response') && response !== undefined
    ? decide(line, attempt, response, context)
    : { line, effects: [] };
}

/** The time that was granted is over: the registrar has forgotten this phone, and nobody needs the way to it any more. */
function expire(line: Line): LineStep {
  const why =
    'The binding has ended before it was refreshed: nobody can call this phone until it registers again.';
  const ended = withoutFlow({ ...line, registration: withoutBinding(line) });
  const said = noted(ended, 'expiry', why, 'RFC 3261 §10.2.4', 'refused');
  return { line: said.line, effects: [...said.effects, ...clearTimers('keepAlive', 'pong')] };
}

function withoutBinding({ registration, attempt }: Line): Registration {
  switch (registration.phase) {
    case 'registered':
      return attempt === undefined ? { phase: 'unregistered' } : { phase: 'registering' };
    case 'registering':
      return { phase: 'registering' };
    case 'retrying':
      return { phase: 'retrying', reason: registration.reason, at: registration.at };
    case 'failed':
      return { phase: 'failed', reason: registration.reason };
    case 'unregistered':
      return registration;
  }
}

/** The OPTIONS that keeps the way open was answered, or never will be. */
function probed(line: Line, answered: boolean, trouble: string | undefined, context: Context): LineStep {
  if (trouble !== undefined) return loseFlow(line, trouble, context);
  return { line: answered ? keptAlive(line) : line, effects: [] };
}

/**
 * What the phone registered over is gone, and with it the way for calls. With outbound it registers over a new flow
 * (RFC 5626 §4.5): at once, unless the old one was asked for a sign of life and never gave any, which counts as a failure.
 * Without outbound it does not care before its next refresh.
 */
function loseFlow(line: Line, trouble: string, context: Context): LineStep {
  const lost = withoutFlow(line);
  const stopped = clearTimers('pong');
  if (line.registration.phase !== 'registered' || line.attempt !== undefined) {
    return { line: lost, effects: stopped };
  }
  if (line.taught.outbound !== 'granted') {
    const why = `A sign that calls may not arrive here: ${trouble}. Without outbound the phone waits for its next refresh.`;
    return noted(lost, 'flow', why, 'RFC 5626 §1');
  }
  if (line.flow?.answered === false) {
    const neverWorked = failure({ task: REGISTER, refreshes: true }, trouble, 'RFC 5626 §4.5');
    const later = tryLater(lost, { task: REGISTER }, neverWorked, undefined, context);
    return { line: later.line, effects: [...clearTimers('keepAlive', 'pong'), ...later.effects] };
  }
  const first = noted(lost, 'flow', `The phone registers again: ${trouble}.`, 'RFC 5626 §4.5');
  const again = ask(first.line, REGISTER, context);
  return { line: again.line, effects: [...stopped, ...first.effects, ...again.effects] };
}

const REGISTER: Task = { do: 'register' };

function noted(
  line: Line,
  step: string,
  text: string,
  spec: string,
  verdict: Note['verdict'] = 'info',
): LineStep {
  return { line, effects: [{ do: 'note', note: { step, verdict, text, spec } }] };
}
