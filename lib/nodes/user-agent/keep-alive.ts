import type { Context, Effect } from '@/lib/sim/scenario';
import { buildRequest } from '@/lib/sip/build';
import { openClient } from '../client-transactions';
import { unlessUsual } from '../transport-named';
import { setTimer } from './line-timers';
import type { Personality } from './personality';
import {
  type Line,
  type LineStep,
  personalityOf,
  type Target,
  type UserAgentConfig,
} from './user-agent-state';
import { wayToRegistrar } from './way-to-registrar';

/** Starts or goes on with the keep-alives of a line that is registered, if it sends any. */
export function keepAliveTimer(line: Line, context: Context): readonly Effect[] {
  const keepAlive = keepAliveOf(line, context);
  return keepAlive === undefined ? [] : [setTimer('keepAlive', keepAlive.every)];
}

/**
 * What a line sends, and how often. With outbound it sends something in any case (RFC 5626 §4.4): before the server's
 * Flow-Timer is over, else within two minutes over a connection and half a minute over UDP.
 */
function keepAliveOf({ config, taught }: Line, context: Context): Personality['keepAlive'] {
  const own = personalityOf(config).keepAlive;
  if (taught.outbound !== 'granted') return own;
  const usual = (config.transport ?? context.transport).reliable ? 120 : 29;
  const longest = (taught.flowTimer ?? usual) * 1000 * 0.9;
  return { kind: own?.kind ?? 'crlf', every: Math.min(own?.every ?? longest, longest) };
}

/**
 * Sends something the way that requests go, so that what stands between phone and registrar keeps the way back open: an
 * empty line (RFC 5626 §3.5.1), or OPTIONS, whose answer tells that the registrar is still there.
 */
export function sendKeepAlive(line: Line, context: Context): LineStep {
  const keepAlive = keepAliveOf(line, context);
  const way = wayToRegistrar(line.config, context);
  if (keepAlive === undefined || way === undefined) return { line, effects: [] };
  const again = keepAliveTimer(line, context);
  if (keepAlive.kind === 'crlf') return { line, effects: [ping(line, way, context), ...again] };
  if (line.probe !== undefined) return { line, effects: again };
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
  return {
    line: { ...line, probe: key, transactions: opened.transactions },
    effects: [...opened.effects, ...again],
  };
}

function ping({ config }: Line, way: Target, context: Context): Effect {
  return {
    do: 'send',
    source: config.address,
    destination: way.address,
    text: '\r\n\r\n',
    ...unlessUsual(way.transport, context),
  };
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
      ['From', `<${config.aor}>;tag=${context.dice.draw('tag', 8)}`],
      ['To', `<${way.uri}>`],
      ['Call-ID', `${context.dice.draw('call-id', 16)}@${config.callIdHost}`],
      ['CSeq', '1 OPTIONS'],
      ['Contact', `<${config.contact}>`],
    ],
  });
}
