import type { Context, Effect, Note } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { backOff } from './back-off';
import { judgeResponse } from './judge-response';
import { keepAliveTimer, withoutFlow } from './keep-alive';
import { keepChallenge } from './keep-challenge';
import { addressSeen, movedTo } from './learn-address';
import { clearTimers, setTimer, stopLineTimers } from './line-timers';
import { asksOutbound } from './register-request';
import { sendRegister } from './send-register';
import { failureOf, type Task } from './task';
import {
  type Attempt,
  endOfBinding,
  type Line,
  type LineStep,
  personalityOf,
  type Registration,
  type Taught,
} from './user-agent-state';
import type { Verdict } from './verdict';
import { noteOnServers, serversOf } from './way-to-registrar';

/** Sends the first REGISTER of a task. */
export function begin(line: Line, task: Task, context: Context): LineStep {
  if (task.do === 'register') return after(clearTimers('retry'), send(line, start(line, task), context));
  if (!isOwnRemoval(line, task)) return send(line, start(line, task), context);
  const leaving: Line = { ...line, registration: whileRemoving(line.registration) };
  return after(clearTimers('refresh', 'retry'), send(leaving, start(line, task), context));
}

function start({ registration }: Line, task: Task): Omit<Attempt, 'key'> {
  const { expiresAt } = endOfBinding(registration);
  return { task, refreshes: expiresAt !== undefined, tries: 0, mended: [] };
}

/** A phone that takes its Contact back does not try to register any more, but the binding is still there. */
function whileRemoving(registration: Registration): Registration {
  if (registration.phase !== 'retrying') return registration;
  const { expiresAt } = endOfBinding(registration);
  return expiresAt === undefined ? { phase: 'unregistered' } : { phase: 'registered', expiresAt };
}

/** What is to be done before a step. */
function after(effects: readonly Effect[], step: LineStep): LineStep {
  return { line: step.line, effects: [...effects, ...step.effects] };
}

/** Sends a REGISTER of a task, the first or one with what an answer made necessary. */
function send(line: Line, attempt: Omit<Attempt, 'key'>, context: Context): LineStep {
  const sent = sendRegister(line, attempt, context);
  if (sent !== undefined) return isFirst(attempt) ? after(notedServers(line, context), sent) : sent;
  const reason = `the name ${line.config.registrarHost} has no address`;
  return giveUp(line, attempt.task, failure(attempt, reason, 'RFC 3263 §4'), context);
}

function isFirst({ tries, mended, passedOver = 0 }: Omit<Attempt, 'key'>): boolean {
  return tries === 0 && mended.length === 0 && passedOver === 0;
}

function notedServers({ config }: Line, context: Context): readonly Effect[] {
  const note = noteOnServers(config, context);
  return note === undefined ? [] : [{ do: 'note', note }];
}

/** Acts on a response that the transaction passed up. */
export function decide(line: Line, attempt: Attempt, response: Message, context: Context): LineStep {
  const verdict = judgeResponse(line, attempt, response, context);
  const note: Effect = { do: 'note', note: verdict.note };
  switch (verdict.do) {
    case 'wait':
      return { line, effects: [note] };
    case 'fail':
      return giveUp(verdict.unbound ? unbound(line) : line, attempt.task, verdict.note, context);
    case 'later':
      return verdict.status === 503
        ? failOver(line, attempt, verdict.note, verdict.after, context)
        : tryLater(line, attempt, verdict.note, verdict.after, context);
    case 'answer': {
      const { config } = relocated(line, response) ?? line;
      const challenges = keepChallenge(line.challenges, verdict.challenge, personalityOf(config));
      const again = { ...attempt, tries: attempt.tries + 1 };
      return after([note], send({ ...line, config, challenges }, again, context));
    }
    case 'mend': {
      const { status, taught, target = attempt.target } = verdict;
      const mended = {
        ...attempt,
        tries: 0,
        mended: [...attempt.mended, status],
        ...(target ? { target } : {}),
      };
      return after([note], send({ ...line, taught }, mended, context));
    }
    case 'done':
      return succeed(line, attempt, response, verdict, context);
  }
}

/** The registrar did what was asked. */
function succeed(
  line: Line,
  { task }: Attempt,
  response: Message,
  { note, granted, listed, taught }: Extract<Verdict, { do: 'done' }>,
  context: Context,
): LineStep {
  const noted: Effect = { do: 'note', note };
  const known: Line = { ...line, listed, taught, failures: failuresLeft(line, taught) };
  if (isOwnRemoval(line, task)) {
    const removed = withoutFlow({ ...known, registration: { phase: 'unregistered' }, failures: 0 });
    return finish(removed, [noted, ...stopLineTimers], context);
  }
  if (granted === undefined) return finish(known, [noted], context);
  const { refreshAt } = personalityOf(line.config);
  const time = granted * 1000;
  const registration: Registration = { phase: 'registered', expiresAt: context.now + time };
  const timers = [
    setTimer('refresh', Math.floor(time * refreshAt)),
    setTimer('expiry', time),
    ...keepAliveTimer(known, context),
  ];
  const elsewhere = task.do === 'register' && task.relocated ? undefined : relocated(line, response);
  const registered = { ...known, registration, ...elsewhere };
  return finish(registered, [noted, ...timers], context);
}

/** A success ends a row of failures; with outbound only a keep-alive that was answered does (RFC 5626 §4.5). */
function failuresLeft({ flow, failures }: Line, { outbound }: Taught): number {
  return outbound === 'granted' && !flow?.answered ? failures : 0;
}

/** What changes when an answer tells that this phone is seen at another address than its Contact says (RFC 3581 §4). */
function relocated(line: Line, response: Message): Pick<Line, 'config' | 'queue'> | undefined {
  const { config, queue } = line;
  const seen = personalityOf(config).learnsAddress ? addressSeen(response) : undefined;
  if (seen === undefined) return undefined;
  const contact = movedTo(config.contact, seen);
  if (contact === config.contact) return undefined;
  const moves: readonly Task[] = [
    { do: 'remove', contact: config.contact },
    { do: 'register', relocated: true },
  ];
  return { config: { ...config, contact }, queue: [...moves, ...queue] };
}

/**
 * A server did not answer, could not be reached or said 503: the next one that DNS lists is asked (RFC 3263 §4.3). Where no
 * other is left, what failed may pass.
 */
export function failOver(
  line: Line,
  attempt: Attempt,
  note: Note,
  pause: number | undefined,
  context: Context,
): LineStep {
  const servers = serversOf(line.config, context);
  const passedOver = (attempt.passedOver ?? 0) + 1;
  const server = ((line.server ?? 0) + 1) % servers.length;
  const next = servers[server];
  if (next === undefined || attempt.target !== undefined || passedOver >= servers.length) {
    return tryLater(line, attempt, note, pause, context);
  }
  const text = `DNS lists another server: the request goes to ${next.host}, in a new transaction.`;
  const remark: Note = { step: '4.3', verdict: 'info', text, spec: 'RFC 3263 §4.3' };
  const noted: readonly Effect[] = [note, remark].map((one) => ({ do: 'note', note: one }));
  const told = [...noted, ...clearTimers('pong')];
  return after(told, send(withoutFlow({ ...line, server }), { ...attempt, passedOver }, context));
}

/**
 * What failed may pass: tries again by itself if the registrar named a time, if this phone is one that does, or if calls
 * are to come over its connection, which it then has to form anew (RFC 5626 §4.5).
 */
export function tryLater(
  line: Line,
  { task }: Pick<Attempt, 'task'>,
  note: Note,
  pause: number | undefined,
  context: Context,
): LineStep {
  const { config, taught } = line;
  const { keepsTrying, backOff: times } = personalityOf(config);
  const tries = keepsTrying || pause !== undefined || asksOutbound(config, taught);
  if (task.do !== 'register' || !tries) return giveUp(line, task, note, context);
  const failures = line.failures + 1;
  const wait = Math.max(pause ?? 0, backOff(failures, times, context.dice));
  const registration: Registration = {
    phase: 'retrying',
    reason: note.text,
    at: context.now + wait,
    ...endOfBinding(line.registration),
  };
  const text = `Failure ${failures} in a row: the phone tries again by itself in ${Math.round(wait / 1000)} seconds.`;
  const remark: Effect = {
    do: 'note',
    note: { step: 'back-off', verdict: 'info', text, spec: 'RFC 5626 §4.5' },
  };
  const effects: Effect[] = [
    { do: 'note', note },
    remark,
    ...clearTimers('refresh'),
    setTimer('retry', wait),
  ];
  return finish({ ...line, registration, failures }, effects, context);
}

/**
 * The owner has to do something: until then no REGISTER is sent, and what was refused is not kept. The registrar still has a
 * binding from before, and the way of calls to this phone is kept open until that ends.
 */
function giveUp(line: Line, task: Task, note: Note, context: Context): LineStep {
  const noted: Effect = { do: 'note', note };
  const dropped: Line = { ...line, challenges: [] };
  if (task.do !== 'register' && !isOwnRemoval(line, task)) return finish(dropped, [noted], context);
  const binding = endOfBinding(line.registration);
  const failed: Line = {
    ...dropped,
    registration: { phase: 'failed', reason: note.text, ...binding },
    failures: 0,
  };
  return binding.expiresAt === undefined
    ? finish(withoutFlow(failed), [noted, ...stopLineTimers], context)
    : finish(failed, [noted, ...clearTimers('refresh', 'retry')], context);
}

/** A line whose registrar has said that there is no binding of this phone. */
function unbound(line: Line): Line {
  return { ...line, registration: { phase: 'unregistered' } };
}

/** The attempt is over: what waited has its turn. */
function finish(line: Line, effects: readonly Effect[], context: Context): LineStep {
  const { attempt: _over, ...rest } = line;
  const [next, ...queue] = rest.queue;
  const challenges = personalityOf(rest.config).keepsCredentials ? rest.challenges : [];
  const free: Line = { ...rest, challenges, queue };
  return after(effects, next === undefined ? { line: free, effects: [] } : begin(free, next, context));
}

/** True if this phone is not registered any more once the task is done. */
function isOwnRemoval({ config }: Line, task: Task): boolean {
  if (task.do === 'remove-all') return true;
  return task.do === 'remove' && (task.contact === undefined || sameUri(task.contact, config.contact));
}

/** What the owner is told when nothing was answered that could be quoted. */
export function failure(
  { task, refreshes }: Pick<Attempt, 'task' | 'refreshes'>,
  reason: string,
  spec: string,
): Note {
  return { step: 'give up', verdict: 'refused', text: `${failureOf(task, refreshes)}: ${reason}.`, spec };
}
