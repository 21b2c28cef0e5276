import type { Address, Context, Transport } from '@/lib/sim/scenario';
import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { isSipUri, parseUri, type Uri, uriParameter } from '@/lib/sip/uri/uri';
import { defaultPort } from './default-port';
import { isSips } from './sip-scheme';
import { transportNamed } from './transport-named';

/** Where a request is sent to, and over what. */
export interface NextHop {
  readonly address: Address;
  readonly transport: Transport;
}

/**
 * Where a request for this URI goes (RFC 3261 §8.1.2, RFC 3263 §4 without NAPTR and SRV): to its maddr or else its host, over the transport
 * that it names, else TLS for sips and UDP for sip, at its port or the default one. Undefined where that has no address.
 */
export function nextHop(written: string, context: Context): NextHop | undefined {
  const uri = parseUri(written);
  if (!isSipUri(uri)) return undefined;
  const host = context.resolve(targetHost(uri));
  if (host === undefined) return undefined;
  const transport = transportNamed(transportOf(uri));
  const port = uri.port && !Number.isNaN(uri.port.value) ? uri.port.value : defaultPort(transport.name);
  return { address: `${host}:${port}`, transport };
}

/** What RFC 3263 §4 calls TARGET: maddr stands in place of the host, and port and transport go with it (RFC 3261 §19.1.1). */
export function targetHost(uri: Uri): string {
  return uriParameter(uri, 'maddr')?.value?.value ?? uri.host?.value ?? '';
}

/**
 * The transport that a URI asks for, as Via names it. A sips URI says TLS whatever runs below it: `transport=tcp` there is TLS
 * over TCP (RFC 3261 §26.2.2).
 */
export function transportOf(uri: Uri): string {
  const named = uriTransport(uri)?.value;
  if (isSips(uri)) return named === 'ws' || named === 'wss' ? 'WSS' : 'TLS';
  return (named ?? 'udp').toUpperCase();
}
