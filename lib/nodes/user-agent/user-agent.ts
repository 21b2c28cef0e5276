import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { valueAt } from '@/lib/table/table';
import { clientKey } from '../client-transactions';
import { readTimerName } from '../transaction-effects';
import { obey } from './commands';
import { type IncomingStep, incomingRequest, incomingTimer } from './incoming-calls';
import { isOwnSentBy, sentByOf } from './is-own-sent-by';
import { lineConnection, lineResponse, lineTimer, transactionTimer } from './line';
import { readLineTimer } from './line-timers';
import { everyLine, oneLine } from './lines';
import { linesOf, type UserAgent } from './user-agent-state';

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
      return everyLine(phone, (line) => lineConnection(line, happening, context));
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
  // An empty line is a keep-alive or the answer to one (RFC 5626 §3.5.1).
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
  const line = linesOf(phone)[index];
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
  if (own !== undefined) return oneLine(phone, own.index, (line) => lineTimer(line, own.name, context));
  const name = readTimerName(timer);
  const index = lineWith(phone, name?.key);
  if (name === undefined || name.letter === 'J' || index === -1) {
    return withCalls(
      phone,
      incomingTimer(phone.calls, timer, context) ?? { calls: phone.calls, effects: [] },
    );
  }
  const { key, letter } = name;
  return oneLine(phone, index, (line) => transactionTimer(line, key, letter, context));
}

/** Index of the line that has a client transaction of that key; -1 if none has. */
function lineWith(phone: UserAgent, key: string | undefined): number {
  return key === undefined
    ? -1
    : linesOf(phone).findIndex(({ transactions }) => valueAt(transactions, key) !== undefined);
}

/** What the phone listens on: what its lines send over. */
function transportsOf(phone: UserAgent, context: Context): readonly string[] {
  return linesOf(phone).map(({ config }) => (config.transport ?? context.transport).name);
}

function withCalls(phone: UserAgent, { calls, effects }: IncomingStep): Step<UserAgent> {
  return { state: { ...phone, calls }, effects };
}

function ignored(phone: UserAgent, text: string, spec: string): Step<UserAgent> {
  const note: Note = { step: 'ignored', verdict: 'info', text, spec };
  const effect: Effect = { do: 'note', note };
  return { state: phone, effects: [effect] };
}
