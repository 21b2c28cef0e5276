import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import { via } from '@/lib/sip/headers/via';
import { keepAliveOf } from '@/lib/sip/keep-alive';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { valueAt } from '@/lib/table/table';
import { clientKey } from '../client-transactions';
import { unchanged } from '../step';
import { readTimerName } from '../transaction-effects';
import { obey } from './commands';
import { incomingRequest, incomingTimer } from './incoming-calls';
import type { IncomingStep } from './incoming-step';
import { isOwnSentBy, sentByOf } from './is-own-sent-by';
import { takePong } from './keep-alive';
import { lineResponse, lineTimer, transactionTimer, wayEnded } from './line';
import { readLineTimer } from './line-timers';
import { everyLine, oneLine } from './lines';
import type { UserAgent } from './user-agent-state';
import { wayToRegistrar } from './way-to-registrar';

/** A phone: registers its lines (RFC 3261 §10.2), and answers what comes for it. */
export function handleUserAgent(phone: UserAgent, happening: Happening, context: Context): Step<UserAgent> {
  switch (happening.kind) {
    case 'command':
      return obey(phone, happening.name, happening.argument, context);
    case 'packet':
      return receive(phone, happening, context);
    case 'timer':
      return timerFired(phone, happening.timer, context);
    case 'connection':
      return everyLine(phone, (line) => wayEnded(line, happening, context));
  }
}

function receive(
  phone: UserAgent,
  happening: Extract<Happening, { kind: 'packet' }>,
  context: Context,
): Step<UserAgent> {
  if (phone.left.includes(happening.destination)) {
    const why = `The phone is not at ${happening.destination} any more: what is sent there reaches nobody.`;
    return ignored(phone, why, 'RFC 3261 §10.2.1');
  }
  if (keepAliveOf(happening.text) === 'pong')
    return everyLine(phone, (line) => takePong(line, happening, context));
  // Line ends before a message mean nothing (RFC 3261 §7.5).
  if (/^[\r\n]*$/.test(happening.text)) return { state: phone, effects: [] };
  const message = parse(happening.text);
  switch (message.startLine.kind) {
    case 'request':
      return withCalls(
        phone,
        incomingRequest(phone.calls, message, happening, context, transportsOf(phone, context)),
      );
    case 'response':
      return receiveResponse(phone, message, context);
    case 'unreadable':
      return ignored(phone, 'The text is no message of SIP: it is dropped.', 'RFC 3261 §7');
  }
}

/** Only a response to a request of its own concerns a phone. */
function receiveResponse(phone: UserAgent, message: Message, context: Context): Step<UserAgent> {
  if (valuesOf(message, via).length > 1) {
    const why = 'The response has more than one Via, so it was meant for somebody further on: it is dropped.';
    return ignored(phone, why, 'RFC 3261 §8.1.3.3');
  }
  if ((missingBytes(message) ?? 0) > 0) {
    const why = 'The body is shorter than Content-Length says: the response is not whole, and it is dropped.';
    return ignored(phone, why, 'RFC 3261 §18.3');
  }
  const key = clientKey(message);
  const index = lineWith(phone, key);
  const line = phone.lines[index];
  if (key === undefined || line === undefined) {
    const why =
      'No transaction of this phone is open under the branch of its top Via and the method of its CSeq: it is over, or there never was one. The response is dropped.';
    return ignored(phone, why, 'RFC 3261 §17.1.3');
  }
  const hop = firstOf(message, via);
  if (hop !== undefined && !isOwnSentBy(hop, line.config)) {
    const why = `The top Via names ${sentByOf(hop)}, and this phone writes ${line.config.sentBy}: the response is meant for somebody else and is dropped.`;
    return ignored(phone, why, 'RFC 3261 §18.1.2');
  }
  return oneLine(phone, index, (one) => lineResponse(one, key, message, context));
}

function timerFired(phone: UserAgent, timer: string, context: Context): Step<UserAgent> {
  const own = readLineTimer(timer);
  if (own?.name === 'pong') return flowFailed(phone, own.index, context);
  if (own !== undefined) {
    const { name, index } = own;
    return oneLine(phone, index, (line) => lineTimer(line, name, context));
  }
  const name = readTimerName(timer);
  const index = lineWith(phone, name?.key);
  if (name === undefined || name.letter === 'J' || index === -1) {
    return withCalls(phone, incomingTimer(phone.calls, timer, context) ?? unchanged(phone.calls));
  }
  const { key, letter } = name;
  return oneLine(phone, index, (line) => transactionTimer(line, key, letter, context));
}

/** No pong came: the phone closes the connection, and every line that registered over it needs another (RFC 5626 §4.4.1). */
function flowFailed(phone: UserAgent, index: number, context: Context): Step<UserAgent> {
  const line = phone.lines[index];
  const way = line && wayToRegistrar(line, context);
  if (line === undefined || way === undefined) return { state: phone, effects: [] };
  const flow = { local: line.config.address, remote: way.address };
  const ended = everyLine(phone, (one) => wayEnded(one, { event: 'silent', ...flow }, context));
  const close: Effect = { do: 'close', source: flow.local, destination: flow.remote };
  return { state: ended.state, effects: [close, ...ended.effects] };
}

/** Index of the line that has a client transaction of that key; -1 if none has. */
function lineWith(phone: UserAgent, key: string | undefined): number {
  return key === undefined
    ? -1
    : phone.lines.findIndex(({ transactions }) => valueAt(transactions, key) !== undefined);
}

/** What the phone listens on: what its lines send over. */
function transportsOf(phone: UserAgent, context: Context): readonly string[] {
  return phone.lines.map(({ config }) => (config.transport ?? context.transport).name);
}

function withCalls(phone: UserAgent, { state: calls, effects }: IncomingStep): Step<UserAgent> {
  return { state: { ...phone, calls }, effects };
}

function ignored(phone: UserAgent, text: string, spec: string): Step<UserAgent> {
  const note: Note = { step: 'ignored', verdict: 'info', text, spec };
  const effect: Effect = { do: 'note', note };
  return { state: phone, effects: [effect] };
}
