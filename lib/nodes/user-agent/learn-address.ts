import type { Address } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parseUri } from '@/lib/sip/uri/uri';
import { firstOf } from '@/lib/sip/values-of';
import { defaultPort } from '../default-port';

/**
 * The address that the other side saw, where its answer tells and it is not the one in the Via (RFC 3261 §18.2.1,
 * RFC 3581 §4): `received` is the host, `rport` the port.
 */
export function addressSeen(response: Message): Address | undefined {
  const hop = firstOf(response, via);
  if (hop === undefined) return undefined;
  const written = hop.port?.value ?? defaultPort(hop.transport.value);
  const received = parameter(hop, 'received')?.text;
  const host = received === undefined ? hop.host.value : withBrackets(received);
  const port = parameter(hop, 'rport')?.text ?? written;
  const seen = `${host}:${port}`;
  return seen === `${hop.host.value}:${written}` ? undefined : seen;
}

/** As a URI needs it: in `received` an IPv6 address has no brackets, though some servers write them (RFC 5118 §4.5). */
function withBrackets(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

/** `sip:bob@192.168.1.20:5060;ob` for another address: its host and port become those. */
export function movedTo(uri: string, address: Address): string {
  const { host, port } = parseUri(uri);
  if (host === undefined) return uri;
  return uri.slice(0, host.from) + address + uri.slice((port ?? host).to);
}
