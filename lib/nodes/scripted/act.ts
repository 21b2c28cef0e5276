import type { Context, Effect, Happening, Step } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { removeField } from '@/lib/sip/header-edits';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { removeValue } from '@/lib/sip/remove-value';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { applyEdits, type TextEdit } from '@/lib/text/text-edit';
import { answerPing } from '../answer-ping';
import { own } from '../own';
import type { Locations } from '../proxy/find-targets';
import { asReceived, forwardedText } from '../proxy/forwarded-text';
import { takeOwnRoute } from '../proxy/take-own-route';
import { type Field, responseAddress, responseTo } from '../response';
import { oneByOne } from '../step';
import { transportNamed, unlessUsual } from '../transport-named';
import { fill } from './fill';
import type { Act, Forward, Relay, Release, Reply, Scripted, Send } from './scripted-state';

/** A packet that a line takes, read. */
export interface Taken {
  readonly packet: Extract<Happening, { kind: 'packet' }>;
  readonly message: Message;
}

/** Does what an act says about the packet that was taken. */
export function perform(node: Scripted, act: Act, taken: Taken, context: Context): Step<Scripted> {
  const { source, destination } = taken.packet;
  switch (act.do) {
    case 'send':
      return { state: node, effects: [send(node, act, context)] };
    case 'answer':
      return { state: node, effects: [answer(node, act, taken, context)] };
    case 'relay':
      return taken.message.startLine.kind === 'response'
        ? { state: node, effects: relayBack(node, act, taken, context) }
        : relay(node, act, taken, context);
    case 'hold':
      return { state: { ...node, held: [...node.held, taken.packet] }, effects: [] };
    case 'release':
      return release(node, act, context);
    case 'forward':
      return { state: node, effects: [forward(node, act, taken, context)] };
    case 'close':
      return { state: node, effects: [{ do: 'close', source: destination, destination: source }] };
  }
}

/** A text of its own, with what it heard filled in. */
export function send({ config, heard }: Scripted, { to, text, from }: Send, context: Context): Effect {
  return {
    do: 'send',
    source: from ?? config.address,
    destination: fill(to, heard, context),
    text: fill(text, heard, context),
  };
}

function answer({ heard }: Scripted, reply: Reply, { packet, message }: Taken, context: Context): Effect {
  const { status, body, fields = [] } = reply;
  const transport = transportNamed(packet.transport);
  const filled = fields.map(([name, value]) => [name, fill(value, heard, context)] as const);
  const content = body === undefined ? {} : { body: fill(body, heard, context) };
  const tag = status === 100 ? '' : context.dice.draw('tag', 10);
  return {
    do: 'send',
    source: packet.destination,
    destination: responseAddress(message, packet, transport),
    text: responseTo(message, { status, reason: reply.reason, fields: filled, ...content }, packet, tag),
    ...unlessUsual(transport, context),
  };
}

/**
 * As a proxy without transactions does it: a Route that names it is taken off (RFC 3261 §16.4), and a request that comes again
 * gets the same branch (§16.11). A ping gets its pong.
 */
function relay(
  node: Scripted,
  { to, fields = [], without = [] }: Relay,
  { packet, message }: Taken,
  context: Context,
): Step<Scripted> {
  if (message.startLine.kind !== 'request')
    return { state: node, effects: answerPing(packet, context) ?? [] };
  const { source, destination, transport } = packet;
  const hop = firstOf(message, via);
  const branch = `${(hop && parameter(hop, 'branch')?.text) ?? 'z9hG4bK'}.${context.self}`;
  const { request } = takeOwnRoute(parse(asReceived(message, packet)), nobody, packet);
  const text = forwardedText(request, {
    target: { uri: message.startLine.uri.value, routes: [], because: 'the script says so' },
    hop: { address: to, transport: transportNamed(transport) },
    branch,
    self: node.config.address,
    cameOver: transport,
  });
  return {
    state: { ...node, relayed: { ...node.relayed, [branch]: { source, destination, transport } } },
    effects: [
      {
        do: 'send',
        source: node.config.address,
        destination: to,
        text: withFields(parse(text), filled(fields, node, context), without),
        ...unlessUsual(transportNamed(transport), context),
      },
    ],
  };
}

function filled(fields: readonly Field[], { heard }: Scripted, context: Context): readonly string[] {
  return fields.map(([name, value]) => `${name}: ${fill(value, heard, context)}`);
}

/** What was held goes on its way, the first one first. */
function release(node: Scripted, { to }: Release, context: Context): Step<Scripted> {
  const released: Scripted = { ...node, held: [] };
  return oneByOne(released, node.held, (left, packet) =>
    relay(left, { do: 'relay', to }, { packet, message: parse(packet.text) }, context),
  );
}

/** A script has no location table: it knows itself by its address alone. */
const nobody: Locations = { bindings: [], domains: [] };

function withFields(message: Message, lines: readonly string[], without: readonly string[]): string {
  const below = message.headers.find(({ canonical }) => canonical !== 'Via');
  const gone = without
    .flatMap((name) => fieldsNamed(message, name))
    .map((field) => removeField(message, field));
  const added = lines.map((line): TextEdit => {
    const at = below?.from ?? message.startLine.to;
    return { from: at, to: at, insert: `${line}\r\n` };
  });
  return applyEdits(message.text, [...added, ...gone]);
}

/** Takes its own Via off and sends the response where the request came from; one of another request goes nowhere. */
function relayBack(
  node: Scripted,
  { responseFields = [] }: Relay,
  { packet, message }: Taken,
  context: Context,
): readonly Effect[] {
  const hop = firstOf(message, via);
  const route = own(node.relayed, (hop && parameter(hop, 'branch')?.text) ?? '');
  const edit = hop && removeValue(message, via, hop);
  if (route === undefined || edit === undefined) return [];
  const text = withFields(parse(applyEdits(packet.text, [edit])), filled(responseFields, node, context), []);
  const transport = transportNamed(route.transport);
  // What the next Via says about where it came from was written there by this very node.
  const destination = route.source;
  return [{ do: 'send', source: route.destination, destination, text, ...unlessUsual(transport, context) }];
}

function forward(
  { heard }: Scripted,
  { instead = {} }: Forward,
  { packet, message }: Taken,
  context: Context,
): Effect {
  const edits = Object.entries(instead).flatMap(([name, value]) =>
    fieldsNamed(message, name).map(({ value: { from, to } }): TextEdit => {
      return { from, to, insert: fill(value, heard, context) };
    }),
  );
  const { source, destination, transport } = packet;
  return {
    do: 'send',
    source,
    destination,
    text: applyEdits(packet.text, edits),
    ...unlessUsual(transportNamed(transport), context),
  };
}
