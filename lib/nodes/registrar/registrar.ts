import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { eventOfAnswer } from '@/lib/transaction/non-invite-server';
import { type CallStep, callConnection, callTimer, type Locations, passOn } from '../proxy/forward';
import { type Reply, serverKey } from '../server-transactions';
import { readTimerName } from '../transaction-effects';
import { transportNamed, unlessUsual } from '../transport-named';
import { lockedOut } from './authentication/lockout';
import { decide } from './decide';
import { readExpiryTimer, setExpiryTimer, withoutEnded } from './expiry';
import { allBindings } from './location-table';
import { loseFlows } from './lose-flows';
import type { Registrar } from './registrar-state';
import type { Ask } from './registrar-step';
import { type Answer, hasToTag, responseAddress, responseTo } from './response';
import { restart } from './restart';
import { tableEvent, tableRequest } from './transaction-table';
import { virtualDate } from './virtual-date';

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
        ? restart(registrar, happening.argument)
        : { state: registrar, effects: [] };
    case 'timer':
      return timerFired(registrar, happening.timer, context);
    case 'connection':
      return connectionEnded(registrar, happening, context);
    case 'packet':
      return receive(registrar, parse(happening.text), happening, context);
  }
}

function timerFired(registrar: Registrar, timer: string, context: Context): Step<Registrar> {
  const call = callTimer(registrar.calls, timer, context);
  if (call) return withCalls(registrar, call);
  const aor = readExpiryTimer(timer);
  if (aor !== undefined) return expire(registrar, aor, context);
  const name = readTimerName(timer);
  if (name?.letter !== 'J') return { state: registrar, effects: [] };
  const { transactions, effects } = tableEvent(registrar.transactions, name.key, 'timer J', context);
  return { state: { ...registrar, transactions }, effects };
}

/** Flows that it was are lost, and so is what calls wait for over it. */
function connectionEnded(
  registrar: Registrar,
  ended: Extract<Happening, { kind: 'connection' }>,
  context: Context,
): Step<Registrar> {
  const { state, effects } = loseFlows(registrar, ended, context.now);
  const after = withCalls(state, callConnection(state.calls, ended, context));
  return { state: after.state, effects: [...effects, ...after.effects] };
}

function receive(registrar: Registrar, message: Message, packet: Packet, context: Context): Step<Registrar> {
  const silence = lockedOut(registrar, packet, context.now);
  if (silence !== undefined) return drop(registrar, silence, '§22');
  const bytes = missingBytes(message) ?? 0;
  if (bytes > 0 && transportNamed(packet.transport).reliable) {
    const text = `Content-Length promises ${bytes} bytes more: on a stream the registrar waits for them, and they never come.`;
    return drop(registrar, text, '§18.3');
  }
  if (message.startLine.kind === 'unreadable') return refuseUnread(registrar, message, packet, context);
  if (!isForUs(registrar, message)) {
    return withCalls(registrar, passOn(registrar.calls, locations(registrar), message, packet, context));
  }
  return serverKey(message) === undefined
    ? refuseUnread(registrar, message, packet, context)
    : answer(registrar, message, packet, context);
}

/**
 * True for a REGISTER, and for a request that names this server and no user. What belongs to a call goes the way of calls,
 * which knows more about it.
 */
function isForUs({ config }: Registrar, { startLine }: Message): boolean {
  if (startLine.kind !== 'request') return false;
  if (startLine.method.value === 'REGISTER') return true;
  if (OF_CALLS.has(startLine.method.value)) return false;
  const uri = parseUri(startLine.uri.value);
  return isSipUri(uri) && uri.user === undefined && config.domains.includes(canonicalHost(uri.host.value));
}

const OF_CALLS: ReadonlySet<string> = new Set(['INVITE', 'ACK', 'CANCEL', 'BYE']);

/** Opens a transaction for a request and answers it, or lets the transaction answer what came again. */
function answer(registrar: Registrar, request: Message, packet: Packet, context: Context): Step<Registrar> {
  const key = serverKey(request);
  if (key === undefined || request.startLine.kind !== 'request') return { state: registrar, effects: [] };
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
    context: { ...context, transport: over },
    requestUri: request.startLine.uri.value,
  };
  const decision = decide(ask);
  const { after, notes, aor } = decision;
  const reply = replyTo(after, request, decision.answer, packet, context);
  const sent = tableEvent(after.transactions, key, eventOfAnswer(decision.answer.status), context, reply);
  const changed = aor !== undefined && after.bindings !== registrar.bindings;
  const timers = changed ? [setExpiryTimer(after, aor, context.now)] : [];
  return {
    state: { ...after, transactions: sent.transactions },
    effects: [...notes, ...arrived.effects, ...sent.effects, ...timers],
  };
}

function replyTo(
  { config }: Registrar,
  request: Message,
  { fields, ...answer }: Answer,
  packet: Packet,
  context: Context,
): Reply {
  const over = transportNamed(packet.transport);
  const tag = hasToTag(request) ? '' : context.dice.draw('tag', 10);
  const dated = config.policy.date ? [...fields, ['Date', virtualDate(context.now)] as const] : fields;
  return {
    text: responseTo(request, { ...answer, fields: dated }, packet, tag),
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
  const reply = replyTo(registrar, message, refusal, packet, context);
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
  if (ended.length === 0) return { state: registrar, effects: [] };
  const count = `${ended.length} binding${ended.length === 1 ? '' : 's'}`;
  const note = info('10.3', `${count} expired and left the location table.`, '§10.3');
  return { state: after, effects: [{ do: 'note', note }, setExpiryTimer(after, aor, context.now)] };
}

function locations({ bindings, config }: Registrar): Locations {
  return {
    bindings: allBindings(bindings),
    domains: config.domains,
    aors: Object.keys(config.owners),
  };
}

function withCalls(registrar: Registrar, { calls, effects }: CallStep): Step<Registrar> {
  return { state: { ...registrar, calls }, effects };
}

function drop(registrar: Registrar, text: string, section: string): Step<Registrar> {
  return { state: registrar, effects: [{ do: 'note', note: info('dropped', text, section) }] };
}

function info(step: string, text: string, section: string): Note {
  return { step, verdict: 'info', text, spec: `RFC 3261 ${section}` };
}
