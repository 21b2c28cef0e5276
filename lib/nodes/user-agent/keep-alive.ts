import type { Context, Effect, Happening, Note, Transport } from '@/lib/sim/scenario';
import { buildRequest } from '@/lib/sip/build';
import { openClient } from '../client-transactions';
import { unlessUsual } from '../transport-named';
import { drawnShare } from './drawn-share';
import { clearTimers, setTimer } from './line-timers';
import {
  type Line,
  type LineStep,
  personalityOf,
  type Target,
  type UserAgentConfig,
} from './user-agent-state';
import { wayToRegistrar } from './way-to-registrar';

/** How long a pong may take, in ms (RFC 5626 §4.4.1). */
const PATIENCE = 10_000;

/** Starts or goes on with the keep-alives of a line that is registered, if it sends any. */
export function keepAliveTimer(line: Line, context: Context): readonly Effect[] {
  return kindOf(line, context) === undefined ? [] : [setTimer('keepAlive', pauseOf(line, context))];
}

/**
 * What a line sends, if anything: with outbound line ends over a connection (RFC 5626 §4.4.1). Over UDP that would be STUN
 * (§4.4.2), which is no text and does not exist here. OPTIONS takes its place, whose answer tells as well that the flow works,
 * but not whether a NAT has given it another port.
 */
function kindOf({ config, taught }: Line, context: Context): 'crlf' | 'options' | undefined {
  const own = personalityOf(config).keepAlive?.kind;
  if (own !== undefined || taught.outbound !== 'granted') return own;
  return transportOf(config, context).reliable ? 'crlf' : 'options';
}

/**
 * How long until the next one, in ms. With outbound that is drawn anew each time, from four fifths of the server's
 * Flow-Timer up to the whole, else from what suits connections and UDP (RFC 5626 §4.4, §4.4.1, §4.4.2).
 */
function pauseOf({ config, taught }: Line, context: Context): number {
  const { every = Number.POSITIVE_INFINITY } = personalityOf(config).keepAlive ?? {};
  if (taught.outbound !== 'granted') return every;
  const usual = transportOf(config, context).reliable ? ([96, 120] as const) : ([24, 29] as const);
  const [least, most] = taught.flowTimer ? [taught.flowTimer * 0.8, taught.flowTimer] : usual;
  const drawn = least + (most - least) * drawnShare(context.dice, 'keep-alive');
  return Math.min(every, Math.floor(drawn * 1000));
}

/** Sends something the way that requests go, so that what stands between phone and registrar keeps the way back open. */
export function sendKeepAlive(line: Line, context: Context): LineStep {
  const kind = kindOf(line, context);
  const way = wayToRegistrar(line, context);
  if (kind === undefined || way === undefined) return { line, effects: [] };
  const again = keepAliveTimer(line, context);
  if (line.flow?.awaits !== undefined) return { line, effects: again };
  const sent = kind === 'crlf' ? ping(line, way, context) : probe(line, way, context);
  return { line: sent.line, effects: [...sent.effects, ...again] };
}

/** Two line ends. Only a server that agreed to outbound has promised to answer them (RFC 5626 §4.4). */
function ping(line: Line, way: Target, context: Context): LineStep {
  const send: Effect = {
    do: 'send',
    source: line.config.address,
    destination: way.address,
    text: '\r\n\r\n',
    ...unlessUsual(way.transport, context),
  };
  if (!way.transport.reliable) return { line, effects: [said(ALONE_OVER_UDP, '§4.4.2'), send] };
  if (line.taught.outbound !== 'granted') return { line, effects: [said(ALONE, '§4.4'), send] };
  return {
    line: awaiting(line, 'pong'),
    effects: [said(PING, '§4.4.1'), send, setTimer('pong', PATIENCE)],
  };
}

const ALONE_OVER_UDP =
  'Two line ends keep the way through a NAT open, as many phones do. The RFC wants a STUN request over UDP, whose answer tells that the way works: this one has no answer.';
const ALONE =
  'Two line ends keep the connection busy. Nobody has promised to answer them, since outbound was not agreed on.';
const PING =
  'Two line ends ask whether the flow still works: one line end is to come back within 10 seconds.';

/** OPTIONS: whoever answers it is still there, whatever the answer is. */
function probe(line: Line, way: Target, context: Context): LineStep {
  const branch = `z9hG4bK${context.dice.draw('branch', 12)}`;
  const key = `${branch} OPTIONS`;
  const opened = openClient(
    line.transactions,
    key,
    {
      request: optionsRequest(line.config, branch, way, context),
      source: line.config.address,
      destination: way.address,
      ...unlessUsual(way.transport, context),
    },
    context,
  );
  return { line: { ...awaiting(line, key), transactions: opened.transactions }, effects: opened.effects };
}

function awaiting(line: Line, awaits: string): Line {
  return { ...line, flow: { awaits, answered: line.flow?.answered ?? false } };
}

/** A line end came from there: the pong of every line that waits for one over this flow. */
export function takePong(
  line: Line,
  { source, destination }: Pick<Extract<Happening, { kind: 'packet' }>, 'source' | 'destination'>,
  context: Context,
): LineStep {
  const isOwn = destination === line.config.address && source === wayToRegistrar(line, context)?.address;
  if (line.flow?.awaits !== 'pong' || !isOwn) return { line, effects: [] };
  const text = 'The server answers the keep-alive: the flow works.';
  return { line: keptAlive(line), effects: [said(text, '§4.4.1', 'ok'), ...clearTimers('pong')] };
}

/** A keep-alive was answered. A registration over a flow that works ends a row of failures (RFC 5626 §4.5). */
export function keptAlive(line: Line): Line {
  const failures = line.registration.phase === 'registered' ? 0 : line.failures;
  return { ...line, failures, flow: { answered: true } };
}

/** The flow has ended, and what was known of it with it. */
export function withoutFlow({ flow: _over, ...line }: Line): Line {
  return line;
}

function transportOf({ transport }: UserAgentConfig, context: Context): Transport {
  return transport ?? context.transport;
}

function said(text: string, section: string, verdict: Note['verdict'] = 'info'): Effect {
  return { do: 'note', note: { step: 'keep-alive', verdict, text, spec: `RFC 5626 ${section}` } };
}

/** RFC 3261 §11.1: a request that changes nothing. */
function optionsRequest(config: UserAgentConfig, branch: string, way: Target, context: Context): string {
  const rport = personalityOf(config).rport ? ';rport' : '';
  return buildRequest({
    method: 'OPTIONS',
    uri: way.uri,
    headers: [
      ['Via', `SIP/2.0/${way.transport.name} ${config.sentBy};branch=${branch}${rport}`],
      ['Max-Forwards', '70'],
      ['From', `<${config.from ?? config.aor}>;tag=${context.dice.draw('tag', 8)}`],
      ['To', `<${way.uri}>`],
      ['Call-ID', `${context.dice.draw('call-id', 16)}@${config.callIdHost}`],
      ['CSeq', '1 OPTIONS'],
      ['Contact', `<${config.contact}>`],
    ],
  });
}
