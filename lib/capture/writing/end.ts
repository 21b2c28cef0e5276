import type { Address } from '@/lib/sim/scenario';
import { joined, uint16Octets } from './octets';

/** One end of a datagram or a connection, as it stands in packets. */
export interface End {
  /** Four bytes, or sixteen. */
  readonly host: Uint8Array;
  readonly port: number;
}

/** The two ends of what travels, in one version of IP. */
export interface Ends {
  readonly source: End;
  readonly destination: End;
}

/**
 * Reads the addresses that nodes have. Where one is of IPv4 and the other of IPv6, which only an edited message brings
 * about, the first is written as IPv6 does it (RFC 4291 §2.5.5.2).
 */
export function endsOf(source: Address, destination: Address): Ends {
  const ends = { source: endOf(source), destination: endOf(destination) };
  if (ends.source.host.length === ends.destination.host.length) return ends;
  return { source: inIpv6(ends.source), destination: inIpv6(ends.destination) };
}

/** The way back. */
export function turned({ source, destination }: Ends): Ends {
  return { source: destination, destination: source };
}

function endOf(address: Address): End {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon);
  return {
    host: (host.startsWith('[') ? ipv6(host.slice(1, -1)) : ipv4(host)) ?? NO_ADDRESS,
    port: Number(address.slice(colon + 1)) & 0xffff,
  };
}

/** Stands for what is no IP address. It belongs to nobody (TEST-NET-3, RFC 5737). */
const NO_ADDRESS = Uint8Array.of(203, 0, 113, 254);

function inIpv6({ host, port }: End): End {
  return { host: host.length === 16 ? host : joined(new Uint8Array(10), [0xff, 0xff], host), port };
}

function ipv4(text: string): Uint8Array | undefined {
  const numbers = text.split('.').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  return numbers.length === 4 && numbers.every((number) => number < 256)
    ? Uint8Array.from(numbers)
    : undefined;
}

/**
 *     2001:db8::201
 *     ^ groups ^^ as many zeros as are missing
 */
function ipv6(text: string): Uint8Array | undefined {
  const [before = '', behind, ...more] = text.split('::');
  const [first, last] = [groups(before), groups(behind ?? '')];
  const missing = 8 - first.length - last.length;
  const isWhole = behind === undefined ? missing === 0 : missing > 0;
  const all = [...first, ...Array.from({ length: Math.max(0, missing) }, () => 0), ...last];
  return isWhole && more.length === 0 && all.every((group) => group >= 0)
    ? joined(...all.map(uint16Octets))
    : undefined;
}

/** Numbers of 16 bits; -1 for what is none. Four numbers with dots, which may come last, are two of them. */
function groups(text: string): readonly number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    const [a = 0, b = 0, c = 0, d = 0] = ipv4(group) ?? [];
    if (group.includes('.')) return ipv4(group) ? [a * 256 + b, c * 256 + d] : [-1];
    return [/^[\da-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : -1];
  });
}
