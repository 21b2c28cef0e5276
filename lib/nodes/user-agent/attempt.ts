import type { Context, Effect, Note } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { backOff } from './back-off';
import { judgeResponse } from './judge-response';
import { keepAliveTimer } from './keep-alive';
import { keepChallenge } from './keep-challenge';
import { addressSeen, movedTo } from './learn-address';
import { clearTimers, setTimer } from './line-timers';
import { asksOutbound } from './register-request';
import { sendRegister } from './send-register';
import { failureOf, type Task } from './task';
import { type Attempt, type Line, type LineStep, personalityOf, type Registration } from './user-agent-state';
import type { Verdict } from './verdict';

/** Sends the first REGISTER of a task. */
export function begin(line: Line, task: Task, context: Context): LineStep {
  if (task.do === 'register') return after(clearTimers('retry'), send(line, start(task), context));
  if (!isOwnRemoval(line, task)) return send(line, start(task), context);
  const leaving: Line = { ...line, registration: whileRemoving(line.registration) };
  return after(clearTimers('refresh', 'retry'), send(leaving, start(task), context));
}

function start(task: Task): Omit<Attempt, 'key'> {
  return { task, tries: 0, mended: [] };
}

/** A phone that takes its Contact back does not try to register any more, but the binding is still there. */
function whileRemoving(registration: Registration): Registration {
  if (registration.phase !== 'retrying') return registration;
  const { expiresAt } = registration;
  return expiresAt === undefined ? { phase: 'unregistered' } : { phase: 'registered', expiresAt };
}

/** What is to be done before a step. */
function after(effects: readonly Effect[], step: LineStep): LineStep {
  return { line: step.line, effects: [...effects, ...step.effects] };
}

/** Sends a REGISTER of a task, the first or one with what an answer made necessary. */
function send(line: Line, attempt: Omit<Attempt, 'key'>, context: Context): LineStep {
  const sent = sendRegister(line, attempt, context);
  if (sent !== undefined) return sent;
  const reason = `the name ${line.config.registrarHost} has no address`;
  return giveUp(line, attempt.task, failure(attempt.task, reason, 'RFC 3263 §4'), context);
}

/** Acts on a response that the transaction passed up. */
export function decide(line: Line, attempt: Attempt, response: Message, context: Context): LineStep {
  const verdict = judgeResponse(line, attempt, response, context);
  const note: Effect = { do: 'note', note: verdict.note };
  switch (verdict.do) {
    case 'wait':
      return { line, effects: [note] };
    case 'fail':
      return giveUp(line, attempt.task, verdict.note, context);
    case 'later':
      return tryLater(line, attempt, verdict.note, verdict.after, context);
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
  const known: Line = { ...line, listed, taught, failures: 0 };
  if (isOwnRemoval(line, task)) {
    const stopped = clearTimers('refresh', 'expiry', 'retry', 'keepAlive');
    return finish({ ...known, registration: { phase: 'unregistered' } }, [noted, ...stopped], context);
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
 * What failed may pass: tries again by itself if the registrar named a time, if this phone is one that does, or if calls
 * are to come over its connection, which it then has to form anew (RFC 5626 §4.5).
 */
export function tryLater(
  line: Line,
  { task }: Attempt,
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
    ...endOfBinding(line),
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

/** The owner has to do something: until then nothing more is sent, and what was refused is not kept. */
function giveUp(line: Line, task: Task, note: Note, context: Context): LineStep {
  const noted: Effect = { do: 'note', note };
  const dropped: Line = { ...line, challenges: [] };
  if (task.do !== 'register' && !isOwnRemoval(line, task)) return finish(dropped, [noted], context);
  const stopped = clearTimers('refresh', 'expiry', 'retry', 'keepAlive');
  const failed: Line = { ...dropped, registration: { phase: 'failed', reason: note.text }, failures: 0 };
  return finish(failed, [noted, ...stopped], context);
}

/** The attempt is over: what waited has its turn. */
function finish(line: Line, effects: readonly Effect[], context: Context): LineStep {
  const { attempt: _over, ...rest } = line;
  const [next, ...queue] = rest.queue;
  const challenges = personalityOf(rest.config).keepsCredentials ? rest.challenges : [];
  const free: Line = { ...rest, challenges, queue };
  return after(effects, next === undefined ? { line: free, effects: [] } : begin(free, next, context));
}

/** The end of the binding that the registrar has of this phone, as far as the phone knows. */
function endOfBinding({ registration }: Line): { readonly expiresAt?: number } {
  return 'expiresAt' in registration && registration.expiresAt !== undefined
    ? { expiresAt: registration.expiresAt }
    : {};
}

/** True if this phone is not registered any more once the task is done. */
function isOwnRemoval({ config }: Line, task: Task): boolean {
  if (task.do === 'remove-all') return true;
  return task.do === 'remove' && (task.contact === undefined || sameUri(task.contact, config.contact));
}

/** What the owner is told when nothing was answered that could be quoted. */
export function failure(task: Task, reason: string, spec: string): Note {
  return { step: 'give up', verdict: 'refused', text: `${failureOf(task)}: ${reason}.`, spec };
}
