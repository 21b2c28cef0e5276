import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { valuesOf } from '@/lib/sip/values-of';
import { eventOfResponse } from '@/lib/transaction/non-invite-client';
import { type ClientStep, clientEvent, clientKey, openClient } from '../client-transactions';
import { readTimerName } from '../transaction-effects';
import { answerChallenge } from './answer-challenge';
import { judgeResponse } from './judge-response';
import { registerRequest } from './register-request';
import type { KeptChallenge, UserAgent } from './user-agent-state';

/** Timer that starts the next registration before this one ends (RFC 3261 §10.2.4). */
const REFRESH = 'refresh';

/** A phone that registers: sends REGISTER, answers challenges, gives up where trying again cannot help. */
export function handleUserAgent(phone: UserAgent, happening: Happening, context: Context): Step<UserAgent> {
  switch (happening.kind) {
    case 'command':
      return happening.name === 'register' ? register({ ...phone, tries: 0 }, context) : nothing(phone);
    case 'packet':
      return receive(phone, parse(happening.text), context);
    case 'timer':
      return timerFired(phone, happening.timer, context);
  }
}

/** Sends a REGISTER in a new client transaction, with credentials for every challenge that it knows. */
function register(phone: UserAgent, context: Context): Step<UserAgent> {
  const { config } = phone;
  const address = context.resolve(config.registrarHost);
  if (address === undefined) {
    return fail(phone, `the name ${config.registrarHost} has no address`, 'RFC 3263 §4');
  }
  const ids = {
    branch: `z9hG4bK${context.dice.draw('branch', 12)}`,
    fromTag: phone.fromTag ?? context.dice.draw('tag', 8),
    callId: phone.callId ?? `${context.dice.draw('call-id', 16)}@${config.callIdHost}`,
    cseq: phone.cseq + 1,
  };
  const answers = phone.challenges.map((kept) =>
    answerChallenge(kept, config, context.dice.draw('cnonce', 8)),
  );
  const request = registerRequest(
    config,
    ids,
    context.transport.name,
    answers.map(({ field }) => field),
  );
  const opened = openClient(
    phone.transactions,
    `${ids.branch} REGISTER`,
    { request, source: config.address, destination: `${address}:${config.registrarPort}` },
    context,
  );
  const sending: UserAgent = {
    ...phone,
    callId: ids.callId,
    fromTag: ids.fromTag,
    cseq: ids.cseq,
    challenges: answers.map(({ used }) => used),
    registration: phone.registration.phase === 'registered' ? phone.registration : { phase: 'registering' },
  };
  return absorb(sending, opened, undefined, context);
}

/** Takes a message from the wire: only a response to a request of its own concerns a phone that registers. */
function receive(phone: UserAgent, message: Message, context: Context): Step<UserAgent> {
  if (message.startLine.kind !== 'response') {
    return nothing(
      phone,
      'This phone only registers: it leaves requests and unreadable texts alone.',
      '§8.1.3.3',
    );
  }
  if (valuesOf(message, via).length > 1) {
    const why = 'The response has more than one Via, so it was meant for somebody further on: it is dropped.';
    return nothing(phone, why, '§8.1.3.3');
  }
  if ((missingBytes(message) ?? 0) > 0) {
    const why = 'The body is shorter than Content-Length says: the response is not whole, and it is dropped.';
    return nothing(phone, why, '§18.3');
  }
  const key = clientKey(message);
  if (key === undefined || phone.transactions[key] === undefined) {
    const why =
      'No transaction of this phone is open under the branch of its top Via and the method of its CSeq: it is over, or there never was one. The response is dropped.';
    return nothing(phone, why, '§17.1.3');
  }
  const event = eventOfResponse(message.startLine.status.value);
  return absorb(phone, clientEvent(phone.transactions, key, event, context), message, context);
}

function timerFired(phone: UserAgent, timer: string, context: Context): Step<UserAgent> {
  if (timer === REFRESH) return register({ ...phone, tries: 0 }, context);
  const name = readTimerName(timer);
  if (name === undefined || name.letter === 'J') return nothing(phone);
  return absorb(
    phone,
    clientEvent(phone.transactions, name.key, `timer ${name.letter}`, context),
    undefined,
    context,
  );
}

/** Takes over what a client transaction did, and deals with what it passed up. */
function absorb(
  phone: UserAgent,
  step: ClientStep,
  message: Message | undefined,
  context: Context,
): Step<UserAgent> {
  const after: UserAgent = { ...phone, transactions: step.transactions };
  const next = step.passed.includes('timeout')
    ? fail(after, 'no final response came within 64*T1, 32 seconds (treated as 408)', 'RFC 3261 §8.1.3.1')
    : step.passed.includes('response') && message !== undefined
      ? decide(after, message, context)
      : nothing(after);
  return { state: next.state, effects: [...step.effects, ...next.effects] };
}

/** Acts on a response that the transaction passed up. */
function decide(phone: UserAgent, response: Message, context: Context): Step<UserAgent> {
  const verdict = judgeResponse(phone, response);
  const noted: Effect = { do: 'note', note: verdict.note };
  switch (verdict.do) {
    case 'wait':
      return { state: phone, effects: [noted] };
    case 'fail':
      return giveUp(phone, verdict.note);
    case 'answer': {
      const challenges = [...othersThan(phone.challenges, verdict.challenge), verdict.challenge];
      const again = register({ ...phone, challenges, tries: phone.tries + 1 }, context);
      return { state: again.state, effects: [noted, ...again.effects] };
    }
    case 'registered': {
      const granted = verdict.granted * 1000;
      const registration = { phase: 'registered', expiresAt: context.now + granted } as const;
      const refresh: Effect = {
        do: 'set-timer',
        timer: REFRESH,
        after: Math.floor(granted * REFRESH_AFTER),
        label: 'Refresh',
      };
      return { state: { ...phone, registration, tries: 0 }, effects: [noted, refresh] };
    }
  }
}

/** The share of the granted time after which the phone registers again, so that a lost request can be repeated. */
const REFRESH_AFTER = 0.9;

/** A challenge replaces the one of the same realm in the same header field. */
function othersThan(kept: readonly KeptChallenge[], challenge: KeptChallenge): readonly KeptChallenge[] {
  return kept.filter(({ header, realm }) => header !== challenge.header || realm !== challenge.realm);
}

function fail(phone: UserAgent, reason: string, spec: string): Step<UserAgent> {
  return giveUp(phone, { step: 'give up', verdict: 'refused', text: `Not registered: ${reason}.`, spec });
}

/** The owner has to do something: until then nothing more is sent, and what was refused is not kept. */
function giveUp(phone: UserAgent, note: Note): Step<UserAgent> {
  return {
    state: { ...phone, registration: { phase: 'failed', reason: note.text }, challenges: [], tries: 0 },
    effects: [
      { do: 'note', note },
      { do: 'clear-timer', timer: REFRESH },
    ],
  };
}

function nothing(phone: UserAgent, text?: string, section?: string): Step<UserAgent> {
  if (text === undefined || section === undefined) return { state: phone, effects: [] };
  const note: Note = { step: 'ignored', verdict: 'info', text, spec: `RFC 3261 ${section}` };
  return { state: phone, effects: [{ do: 'note', note }] };
}
