import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { eventOfAnswer } from '@/lib/transaction/non-invite-server';
import { type Reply, serverEvent, serverKey, serverRequest } from '../server-transactions';
import { readTimerName } from '../transaction-effects';
import type { Binding, Registrar, Route } from './registrar-state';
import type { Ask, RegistrarStep } from './registrar-step';
import { type Answer, hasToTag, responseAddress, responseTo } from './response';
import { authenticate } from './steps/authenticate';
import { checkExtensions } from './steps/check-extensions';
import { detectMerged } from './steps/detect-merged';
import { findAddressOfRecord } from './steps/find-address-of-record';
import { inspectRequest } from './steps/inspect-request';
import { matchDomain } from './steps/match-domain';
import { updateBindings } from './steps/update-bindings';

/** The processing of a REGISTER, in the order of RFC 3261 §10.3. The first step that refuses answers. */
export const registrarSteps: readonly RegistrarStep[] = [
  inspectRequest,
  detectMerged,
  matchDomain,
  checkExtensions,
  authenticate,
  findAddressOfRecord,
  updateBindings,
];

/** Timer at which the first of the bindings ends. */
const EXPIRY = 'bindings';

/** A registrar: answers REGISTER and keeps the location table. */
export function handleRegistrar(
  registrar: Registrar,
  happening: Happening,
  context: Context,
): Step<Registrar> {
  switch (happening.kind) {
    case 'command':
      return { state: registrar, effects: [] };
    case 'timer':
      return timerFired(registrar, happening.timer, context);
    case 'packet':
      return receive(registrar, parse(happening.text), happening, context);
  }
}

function timerFired(registrar: Registrar, timer: string, context: Context): Step<Registrar> {
  if (timer === EXPIRY) return expire(registrar, context);
  const name = readTimerName(timer);
  if (name?.letter !== 'J') return { state: registrar, effects: [] };
  const { transactions, effects } = serverEvent(registrar.transactions, name.key, 'timer J', context);
  return { state: { ...registrar, transactions }, effects };
}

function receive(registrar: Registrar, message: Message, route: Route, context: Context): Step<Registrar> {
  if (message.startLine.kind === 'response') {
    return drop(registrar, 'A registrar asks nothing, so it expects no response: it is dropped.', '§18.1.2');
  }
  const bytes = missingBytes(message) ?? 0;
  if (bytes > 0 && context.transport.reliable) {
    const text = `Content-Length promises ${bytes} bytes more: on a stream the registrar waits for them, and they never come.`;
    return drop(registrar, text, '§18.3');
  }
  const key = serverKey(message);
  if (message.startLine.kind === 'unreadable' || key === undefined)
    return refuseUnread(registrar, message, route, context);
  if (message.startLine.method.value === 'ACK') {
    return drop(
      registrar,
      'An ACK is never answered, and it belongs to no INVITE here: it is dropped.',
      '§17',
    );
  }
  const arrived = serverRequest(registrar.transactions, key, message, context);
  const received: Registrar = { ...registrar, transactions: arrived.transactions };
  if (!arrived.passed.includes('request')) {
    const note = info(
      '17.2.2',
      'A retransmission: the transaction answers it again, the registrar does not see it.',
      '§17.2.2',
    );
    return { state: received, effects: [{ do: 'note', note }, ...arrived.effects] };
  }
  const { answer, after, notes } = decide(received, message, message.startLine.uri.value, context);
  const reply = replyTo(message, answer, route, context);
  const sent = serverEvent(after.transactions, key, eventOfAnswer(answer.status), context, reply);
  return {
    state: { ...after, transactions: sent.transactions },
    effects: [...notes, ...arrived.effects, ...sent.effects, ...expiryTimer(registrar, after, context)],
  };
}

interface Decision {
  readonly answer: Answer;
  readonly after: Registrar;
  readonly notes: readonly Effect[];
}

/** Walks a request through the steps until one refuses; if none does, answers with all bindings (step 8). */
function decide(registrar: Registrar, request: Message, requestUri: string, context: Context): Decision {
  const notes: Effect[] = [];
  const remark = (step: string, spec: string, verdict: Note['verdict'], text: string) =>
    notes.push({ do: 'note', note: { step, verdict, text, spec } });
  let ask: Ask = { registrar, request, context, requestUri };
  for (const { step, spec, run } of registrarSteps) {
    const result = run(ask);
    remark(step, spec, result.pass ? 'ok' : 'refused', result.because);
    if (!result.pass) return { answer: result, after: result.registrar, notes };
    ask = result.ask;
  }
  remark(
    '10.3 step 8',
    'RFC 3261 §10.3',
    'ok',
    'The answer lists every binding with the time that it has left.',
  );
  const fields = ask.registrar.bindings
    .filter((binding) => binding.aor === ask.aor && binding.expiresAt > context.now)
    .map((binding) => ['Contact', contactField(binding, context.now)] as const);
  return { answer: { status: 200, reason: 'OK', fields }, after: ask.registrar, notes };
}

/** `<sips:bob@client.biloxi.example.com>;expires=3600` (RFC 3261 §10.3 step 8). */
function contactField(binding: Binding, now: number): string {
  const q = binding.q === undefined ? '' : `;q=${binding.q}`;
  return `<${binding.contact}>${q};expires=${Math.ceil((binding.expiresAt - now) / 1000)}`;
}

function replyTo(request: Message, answer: Answer, route: Route, context: Context): Reply {
  const tag = hasToTag(request) ? '' : context.dice.draw('tag', 10);
  return {
    text: responseTo(request, answer, route, tag),
    source: route.destination,
    destination: responseAddress(request, route, context.transport),
  };
}

/** A request without a readable first line or Via gets its 400 at once, without a transaction. */
function refuseUnread(
  registrar: Registrar,
  message: Message,
  route: Route,
  context: Context,
): Step<Registrar> {
  const unreadable = message.startLine.kind === 'unreadable';
  if (unreadable && /^\s*SIP\//i.test(message.text)) {
    return drop(registrar, 'This may be a response, and a malformed response is dropped.', '§18.1.2');
  }
  const what = unreadable ? 'the first line cannot be read' : 'Via is missing';
  if (message.headers.length === 0) {
    return drop(
      registrar,
      'There is no header field in it that an answer could copy: it is dropped.',
      '§18.3',
    );
  }
  const reply = replyTo(message, { status: 400, reason: `Bad Request: ${what}`, fields: [] }, route, context);
  const note: Note = {
    step: '8.2',
    verdict: 'refused',
    text: `Bad request: ${what}.`,
    spec: 'RFC 3261 §8.2',
  };
  return {
    state: registrar,
    effects: [
      { do: 'note', note },
      { do: 'send', ...reply },
    ],
  };
}

function expire(registrar: Registrar, context: Context): Step<Registrar> {
  const left = registrar.bindings.filter((binding) => binding.expiresAt > context.now);
  const ended = registrar.bindings.length - left.length;
  const after: Registrar = { ...registrar, bindings: left };
  const note = info(
    '10.3',
    `${ended} binding${ended === 1 ? '' : 's'} expired and left the location table.`,
    '§10.3',
  );
  return { state: after, effects: [{ do: 'note', note }, ...expiryTimer(registrar, after, context)] };
}

/** Sets the timer for the binding that ends first, if the table changed. */
function expiryTimer(before: Registrar, after: Registrar, context: Context): readonly Effect[] {
  if (before.bindings === after.bindings) return [];
  if (after.bindings.length === 0) return [{ do: 'clear-timer', timer: EXPIRY }];
  const first = Math.min(...after.bindings.map((binding) => binding.expiresAt));
  return [{ do: 'set-timer', timer: EXPIRY, after: first - context.now, label: 'Binding ends' }];
}

function drop(registrar: Registrar, text: string, section: string): Step<Registrar> {
  return { state: registrar, effects: [{ do: 'note', note: info('dropped', text, section) }] };
}

function info(step: string, text: string, section: string): Note {
  return { step, verdict: 'info', text, spec: `RFC 3261 ${section}` };
}
