import type { NextHop } from '../next-hop';
import { splitAddress } from '../split-address';
import { transportNamed } from '../transport-named';

/**
 * The user part of a Record-Route by which a proxy finds the flow to a phone again (RFC 5626 §5.1): `tcp-203.0.113.9-40000`.
 * A real proxy signs it, so that nobody can make one up.
 */
export function flowToken({ address, transport }: NextHop): string {
  const { host, port } = splitAddress(address);
  const plain = host.replace(/^\[(.*)\]$/, '$1').replaceAll(':', '_');
  return `${transport.name.toLowerCase()}-${plain}-${port}`;
}

/** The flow that a token stands for; undefined for any other text. */
export function flowOf(token: string): NextHop | undefined {
  const [, name = '', host = '', port = ''] = /^([a-z]+)-([0-9a-f._]+)-(\d+)$/.exec(token) ?? [];
  if (host === '') return undefined;
  const written = host.includes('_') ? `[${host.replaceAll('_', ':')}]` : host;
  return { address: `${written}:${port}`, transport: transportNamed(name.toUpperCase()) };
}
