import type { Context, Note, Service } from '@/lib/sim/scenario';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import type { Line, Target, UserAgentConfig } from './user-agent-state';

/** The Request-URI of a line's requests and the way that they go; undefined where the registrar's name has no address. */
export function wayToRegistrar(
  { config, server = 0 }: Pick<Line, 'config' | 'server'>,
  context: Context,
): Target | undefined {
  const { host: name, port } = serversOf(config, context)[server] ?? {
    host: config.registrarHost,
    port: config.registrarPort,
  };
  const host = context.resolve(name);
  if (host === undefined) return undefined;
  return { uri: config.registrar, address: `${host}:${port}`, transport: transportOf(config, context) };
}

/**
 * The servers that a registrar has, in the order in which they are tried: those that DNS lists for its name, unless its URI
 * says a port, which leaves the address of the name and nothing else (RFC 3263 §4.2).
 */
export function serversOf(config: UserAgentConfig, context: Context): readonly Service[] {
  const { registrarHost: host, registrarPort: port } = config;
  const service = SERVICES[transportOf(config, context).name];
  const listed = service === undefined ? undefined : context.services?.[`${service}.${host}`];
  return listed === undefined || saysPort(config.registrar) ? [{ host, port }] : listed;
}

/** What a phone learned from DNS about the servers of its registrar; undefined where DNS has no such lists at all. */
export function noteOnServers(config: UserAgentConfig, context: Context): Note | undefined {
  if (context.services === undefined) return undefined;
  const { registrar, registrarHost } = config;
  const hosts = serversOf(config, context).map(({ host }) => host);
  const text = saysPort(registrar)
    ? `${registrar} says a port: the phone asks DNS for the address of ${registrarHost} alone, and not for a list of servers.`
    : `DNS lists for ${registrarHost}, in this order: ${hosts.join(', ')}.`;
  return { step: '4.2', verdict: 'info', text, spec: 'RFC 3263 §4.2' };
}

/** The names under which DNS lists servers, by what is spoken with them (RFC 3263 §4.1). */
const SERVICES: Readonly<Record<string, string>> = { UDP: '_sip._udp', TCP: '_sip._tcp', TLS: '_sips._tcp' };

function saysPort(written: string): boolean {
  const uri = parseUri(written);
  return isSipUri(uri) && uri.port !== undefined;
}

function transportOf(config: UserAgentConfig, context: Context) {
  return config.transport ?? context.transport;
}
