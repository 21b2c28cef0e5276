import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { valuesOfTable } from '@/lib/table/table';
import { eventOfAnswer } from '@/lib/transaction/non-invite-server';
import { answerPing } from '../answer-ping';
import type { CallStep } from '../proxy/call-step';
import type { Locations } from '../proxy/find-targets';
import { callConnection, callTimer, passOn } from '../proxy/forward';
import { isForServer } from '../proxy/is-for-server';
import { type Answer, hasToTag, responseAddress, responseTo } from '../response';
import type { Route } from '../route';
import { type Reply, serverKey } from '../server-transactions';
import { andThen, unchanged } from '../step';
import { readTimerName } from '../transaction-effects';
import { isByteStream, transportNamed, unlessUsual } from '../transport-named';
import { lockedOut } from './authentication/lockout';
import { readExpiryTimer, setExpiryTimer, withoutEnded } from './expiry';
import { allBindings } from './location-table';
import { loseFlows } from './lose-flows';
import { processRequest } from './process-request';
import type { Registrar } from './registrar-state';
import type { Ask } from './registrar-step';
import { restart } from './restart';
import { tableEvent, tableRequest } from './transaction-table';

type Packet = Extract<Happening, { kind: 'packet' }>;

/** A registrar: answers REGISTER, keeps the location table, and passes calls on to those who are in it. */
export function handleRegistrar(
  registrar: Registrar,
  happening: Happening,
  context: Context,
): Step<Registrar> {
  switch (happening.kind) {
    case 'command':
      return happening.name === 'restart'
        ? restart(registrar, context, happening.argument)
        : unchanged(registrar);
    case 'timer':
      return timerFired(registrar, happening.timer, context);
    case 'connection':
      return connectionEnded(registrar, happening, context);
    case 'packet':
      return receive(registrar, happening, context);
  }
}

function timerFired(registrar: Registrar, timer: string, context: Context): Step<Registrar> {
  const call = callTimer(registrar.calls, timer, context);
  if (call) return withCalls(registrar, call);
  const aor = readExpiryTimer(timer);
  if (aor !== undefined) return expire(registrar, aor, context);
  const name = readTimerName(timer);
  if (name?.letter !== 'J') return unchanged(registrar);
  const { transactions, effects } = tableEvent(registrar.transactions, name.key, 'timer J', context);
  return { state: { ...registrar, transactions }, effects };
}

/** Flows that it was are lost, and so is what calls wait for over it. */
function connectionEnded(
  registrar: Registrar,
  ended: Extract<Happening, { kind: 'connection' }>,
  context: Context,
): Step<Registrar> {
  const lost = loseFlows(registrar, ended, context.now);
  return andThen(lost, (left) => withCalls(left, callConnection(left.calls, ended, context)));
}

function receive(registrar: Registrar, packet: Packet, context: Context): Step<Registrar> {
  const silence = lockedOut(registrar, packet, context.now);
  if (silence !== undefined) return drop(registrar, silence, '§22');
  const pong = answerPing(packet, context);
  if (pong !== undefined) return { state: registrar, effects: pong };
  const message = parse(packet.text);
  const bytes = missingBytes(message) ?? 0;
  if (bytes > 0 && isByteStream(transportNamed(packet.transport))) {
    const text = `Content-Length promises ${bytes} bytes more: on a stream the registrar waits for them, and they never come.`;
    return drop(registrar, text, '§18.3');
  }
  if (message.startLine.kind === 'unreadable') return refuseUnread(registrar, message, packet, context);
  if (!isForUs(registrar, message, packet)) {
    return withCalls(registrar, passOn(registrar.calls, locations(registrar), message, packet, context));
  }
  const key = serverKey(message);
  return key === undefined
    ? refuseUnread(registrar, message, packet, context)
    : answer(registrar, key, message, packet, context);
}

/**
 * True for a REGISTER, and for a request that asks the server itself. What belongs to a call goes the way of calls, which knows
 * more about it.
 */
function isForUs({ config }: Registrar, message: Message, route: Route): boolean {
  const { startLine } = message;
  if (startLine.kind !== 'request' || OF_CALLS.has(startLine.method.value)) return false;
  return startLine.method.value === 'REGISTER' || isForServer(message, config, route);
}

const OF_CALLS: ReadonlySet<string> = new Set(['INVITE', 'ACK', 'CANCEL', 'BYE']);

/** Opens a transaction for a request and answers it, or lets the transaction answer what came again. */
function answer(
  registrar: Registrar,
  key: string,
  request: Message,
  packet: Packet,
  context: Context,
): Step<Registrar> {
  const over = transportNamed(packet.transport);
  const { transport } = unlessUsual(over, context);
  const arrived = tableRequest(registrar.transactions, key, request, context, transport);
  const received: Registrar = { ...registrar, transactions: arrived.transactions };
  if (!arrived.passed.includes('request')) {
    const text = 'A retransmission: the transaction answers it again, the registrar does not see it.';
    const note = info('17.2.2', text, '§17.2.2');
    return { state: received, effects: [{ do: 'note', note }, ...arrived.effects] };
  }
  const ask: Ask = {
    registrar: received,
    request,
    route: packet,
    context: transport ? { ...context, transport } : context,
    requestUri: request.startLine.kind === 'request' ? request.startLine.uri.value : '',
  };
  const decision = processRequest(ask);
  const { after, notes, aor } = decision;
  const reply = replyTo(request, decision.answer, packet, context);
  const sent = tableEvent(after.transactions, key, eventOfAnswer(decision.answer.status), context, reply);
  const changed = aor !== undefined && after.bindings !== registrar.bindings;
  const timers = changed ? [setExpiryTimer(after, aor, context.now)] : [];
  return {
    state: { ...after, transactions: sent.transactions },
    effects: [...notes, ...arrived.effects, ...sent.effects, ...timers],
  };
}

function replyTo(request: Message, answer: Answer, packet: Packet, context: Context): Reply {
  const over = transportNamed(packet.transport);
  const tag = hasToTag(request) ? '' : context.dice.draw('tag', 10);
  return {
    text: responseTo(request, answer, packet, tag),
    source: packet.destination,
    destination: responseAddress(request, packet, over),
    ...unlessUsual(over, context),
  };
}

/** A request without a readable first line or Via gets its 400 at once, without a transaction. */
function refuseUnread(
  registrar: Registrar,
  message: Message,
  packet: Packet,
  context: Context,
): Step<Registrar> {
  const unreadable = message.startLine.kind === 'unreadable';
  if (unreadable && /^\s*SIP\//i.test(message.text)) {
    return drop(registrar, 'This may be a response, and a malformed response is dropped.', '§18.1.2');
  }
  if (message.headers.length === 0) {
    const text = 'There is no header field in it that an answer could copy: it is dropped.';
    return drop(registrar, text, '§18.3');
  }
  const what = unreadable ? 'the first line cannot be read' : 'Via is missing';
  const refusal: Answer = { status: 400, reason: `Bad Request: ${what}`, fields: [] };
  const reply = replyTo(message, refusal, packet, context);
  const { from, to } = message.startLine;
  const note: Note = {
    step: '8.2',
    verdict: 'refused',
    text: `Bad request: ${what}.`,
    spec: 'RFC 3261 §8.2',
    ...(unreadable && { evidence: [{ from, to }] }),
  };
  const effects: readonly Effect[] = [
    { do: 'note', note },
    { do: 'send', ...reply },
  ];
  return { state: registrar, effects };
}

function expire(registrar: Registrar, aor: string, context: Context): Step<Registrar> {
  const { registrar: after, ended } = withoutEnded(registrar, aor, context.now);
  if (ended.length === 0) return unchanged(registrar);
  const count = `${ended.length} binding${ended.length === 1 ? '' : 's'}`;
  const note = info('10.3', `${count} expired and left the location table.`, '§10.3');
  return { state: after, effects: [{ do: 'note', note }, setExpiryTimer(after, aor, context.now)] };
}

function locations({ bindings, config, gruus }: Registrar): Locations {
  return {
    bindings: allBindings(bindings),
    domains: config.domains,
    aors: Object.keys(config.owners),
    supports: config.policy.supports,
    gruus: valuesOfTable(gruus).flat(),
  };
}

function withCalls(registrar: Registrar, { state: calls, effects }: CallStep): Step<Registrar> {
  return { state: { ...registrar, calls }, effects };
}

function drop(registrar: Registrar, text: string, section: string): Step<Registrar> {
  return { state: registrar, effects: [{ do: 'note', note: info('dropped', text, section) }] };
}

function info(step: string, text: string, section: string): Note {
  return { step, verdict: 'info', text, spec: `RFC 3261 ${section}` };
}
