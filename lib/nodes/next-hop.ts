import type { Address, Context, Transport } from '@/lib/sim/scenario';
import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { transportNamed } from './transport-named';

/** Where a request is sent to, and over what. */
export interface NextHop {
  readonly address: Address;
  readonly transport: Transport;
}

/**
 * Where a request for this URI goes (RFC 3261 §8.1.2, RFC 3263 §4 without NAPTR and SRV): to its host, over the transport
 * that it names, else TLS for sips and UDP for sip, at its port or the default one. Undefined where its host has no address.
 */
export function nextHop(written: string, context: Context): NextHop | undefined {
  const uri = parseUri(written);
  if (!isSipUri(uri)) return undefined;
  const host = context.resolve(uri.host.value);
  if (host === undefined) return undefined;
  const isSecure = uri.scheme.value.toLowerCase() === 'sips';
  const transport = transportNamed(over(uriTransport(uri)?.value, isSecure));
  const port = uri.port && !Number.isNaN(uri.port.value) ? uri.port.value : DEFAULT_PORTS[transport.name];
  return { address: `${host}:${port ?? 5060}`, transport };
}

/** RFC 3261 §19.1.2, RFC 7118 §5.2 */
const DEFAULT_PORTS: Readonly<Record<string, number>> = { TLS: 5061, WS: 80, WSS: 443 };

/** A sips URI says TLS whatever runs below it: `transport=tcp` there is TLS over TCP (RFC 3261 §26.2.2). */
function over(named: string | undefined, isSecure: boolean): string {
  if (isSecure) return named === 'ws' || named === 'wss' ? 'WSS' : 'TLS';
  return (named ?? 'udp').toUpperCase();
}
