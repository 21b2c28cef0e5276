import type { Context, Happening, Note } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { entriesOf } from '@/lib/table/table';
import { eventOfResponse } from '@/lib/transaction/non-invite-client';
import { type ClientStep, clientEvent } from '../client-transactions';
import { begin, decide, failure, tryLater } from './attempt';
import { sendKeepAlive } from './keep-alive';
import type { LineTimer } from './line-timers';
import type { Task } from './task';
import type { Line, LineStep, Registration } from './user-agent-state';

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
export function lineTimer(line: Line, timer: LineTimer, context: Context): LineStep {
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

/** A connection of this line ended, or a datagram of it was refused (RFC 3261 §18.4). */
export function lineConnection(
  line: Line,
  { event, local, remote }: Extract<Happening, { kind: 'connection' }>,
  context: Context,
): LineStep {
  if (local !== line.config.address) return { line, effects: [] };
  const open = entriesOf(line.transactions).filter(({ value }) => value.destination === remote);
  if (open.length === 0) return loseFlow(line, `${troubles[event]} (${remote})`, context);
  return open.reduce<LineStep>(
    (done, { key }) => {
      const failed = clientEvent(done.line.transactions, key, 'transport error', context);
      const next = absorb(done.line, key, failed, context, undefined, `${troubles[event]} (${remote})`);
      return { line: next.line, effects: [...done.effects, ...next.effects] };
    },
    { line, effects: [] },
  );
}

const troubles = {
  refused: 'nobody takes what is sent to the registrar',
  reset: 'the connection to the registrar broke',
  closed: 'the registrar closed the connection',
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
  if (line.probe === key) return probed(line, passed.includes('response'), reason, context);
  if (attempt?.key !== key) return { line, effects: [] };
  if (reason !== undefined) {
    return tryLater(line, attempt, failure(attempt.task, reason, 'RFC 3261 §8.1.3.1'), undefined, context);
  }
  return passed.includes('response') && response !== undefined
    ? decide(line, attempt, response, context)
    : { line, effects: [] };
}

/** The time that was granted is over: the registrar has forgotten this phone. */
function expire(line: Line): LineStep {
  const why =
    'The binding has ended before it was refreshed: nobody can call this phone until it registers again.';
  return noted({ ...line, registration: withoutBinding(line) }, 'expiry', why, 'RFC 3261 §10.2.4', 'refused');
}

function withoutBinding({ registration, attempt }: Line): Registration {
  switch (registration.phase) {
    case 'registered':
      return attempt === undefined ? { phase: 'unregistered' } : { phase: 'registering' };
    case 'registering':
      return { phase: 'registering' };
    case 'retrying':
      return { phase: 'retrying', reason: registration.reason, at: registration.at };
    case 'unregistered':
    case 'failed':
      return registration;
  }
}

/** The OPTIONS that keeps the way open was answered, or never will be. */
function probed(line: Line, answered: boolean, trouble: string | undefined, context: Context): LineStep {
  if (!answered && trouble === undefined) return { line, effects: [] };
  const { probe: _over, ...rest } = line;
  return trouble === undefined ? { line: rest, effects: [] } : loseFlow(rest, trouble, context);
}

/**
 * What the phone registered over is gone, and with it the way for calls. With outbound it registers again at once
 * (RFC 5626 §4.5), else it does not care before its next refresh.
 */
function loseFlow(line: Line, trouble: string, context: Context): LineStep {
  if (line.registration.phase !== 'registered' || line.attempt !== undefined) return { line, effects: [] };
  if (line.taught.outbound !== 'granted') {
    const why = `A sign that calls may not arrive here: ${trouble}. Without outbound the phone waits for its next refresh.`;
    return noted(line, 'flow', why, 'RFC 5626 §1');
  }
  const first = noted(line, 'flow', `The phone registers again: ${trouble}.`, 'RFC 5626 §4.5');
  const again = ask(first.line, { do: 'register' }, context);
  return { line: again.line, effects: [...first.effects, ...again.effects] };
}

function noted(
  line: Line,
  step: string,
  text: string,
  spec: string,
  verdict: Note['verdict'] = 'info',
): LineStep {
  return { line, effects: [{ do: 'note', note: { step, verdict, text, spec } }] };
}
