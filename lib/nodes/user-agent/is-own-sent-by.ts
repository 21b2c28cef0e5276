import type { Via } from '@/lib/sip/headers/via';
import { defaultPort } from '../default-port';
import type { UserAgentConfig } from './user-agent-state';

/**
 * True if a Via names the host and port that this line writes into its own: a response with another one is meant for somebody
 * else, and is to be discarded silently (RFC 3261 §18.1.2). A port that is not written is the default one.
 */
export function isOwnSentBy(hop: Via, { sentBy }: Pick<UserAgentConfig, 'sentBy'>): boolean {
  const usual = `:${defaultPort(hop.transport.value)}`;
  const [written, own] = [sentByOf(hop), sentBy].map((one) => (HAS_PORT.test(one) ? one : one + usual));
  return written?.toLowerCase() === own?.toLowerCase();
}

/** Host and port as a Via names them. */
export function sentByOf({ host, port }: Via): string {
  return port === undefined ? host.value : `${host.value}:${port.value}`;
}

/** The colons of an IPv6 address stand within brackets. */
const HAS_PORT = /:\d+$/;
