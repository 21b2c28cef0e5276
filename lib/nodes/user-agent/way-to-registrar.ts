import type { Context } from '@/lib/sim/scenario';
import type { Target, UserAgentConfig } from './user-agent-state';

/** The Request-URI of a line's requests and the way that they go; undefined where the registrar's name has no address. */
export function wayToRegistrar(config: UserAgentConfig, context: Context): Target | undefined {
  const host = context.resolve(config.registrarHost);
  if (host === undefined) return undefined;
  const transport = config.transport ?? context.transport;
  return { uri: config.registrar, address: `${host}:${config.registrarPort}`, transport };
}
