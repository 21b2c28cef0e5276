import { ipv4Fault } from '@/lib/sip/uri/ipv4-form';
import { ipv6Groups } from '@/lib/sip/uri/ipv6-form';

/**
 * How far an address can be reached. `public`: from everywhere; `private`: from its own network or its own machine alone;
 * undefined for a name, of which nobody knows, unless it ends in `.local`, which is never known elsewhere (RFC 6762 §3).
 * An IPv6 address may have its brackets.
 */
export function reachOf(host: string): 'public' | 'private' | undefined {
  if (!ipv4Fault(host, 0, host.length)) return isPrivateIpv4(host) ? 'private' : 'public';
  const groups = host.includes(':') ? ipv6Groups(host.replace(/^\[|\]$/g, '')) : undefined;
  if (groups) return isPrivateIpv6(groups) ? 'private' : 'public';
  return host.toLowerCase().endsWith('.local') ? 'private' : undefined;
}

/** RFC 1918, the shared space of carriers (RFC 6598), link-local addresses (RFC 3927), the machine itself, and 0.0.0.0. */
function isPrivateIpv4(address: string): boolean {
  const [first = 0, second = 0] = address.split('.').map(Number);
  switch (first) {
    case 0:
    case 10:
    case 127:
      return true;
    case 100:
      return second >= 64 && second < 128;
    case 169:
      return second === 254;
    case 172:
      return second >= 16 && second < 32;
    default:
      return first === 192 && second === 168;
  }
}

/** Unique local addresses (RFC 4193), link-local ones, the machine itself, `::`, and IPv4 addresses that are private. */
function isPrivateIpv6(groups: readonly number[]): boolean {
  const [first = 0] = groups;
  const zeros = groups.findIndex((group) => group !== 0);
  if (zeros === -1 || (zeros === 7 && groups[7] === 1)) return true;
  const [high = 0, low = 0] = groups.slice(6);
  const isMappedIpv4 = zeros === 5 && groups[5] === 0xffff;
  if (isMappedIpv4) return isPrivateIpv4(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`);
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}
