import { ipv6Groups } from './ipv6-form';

/**
 * A host in the one form in which equal hosts are the same text: names in lower case, an IPv6 address, which can be
 * written in many ways, in the shortest one (RFC 5954 §4.2, RFC 5952 §4). Addresses and names are never equal.
 */
export function canonicalHost(host: string): string {
  const isReference = host.startsWith('[') && host.endsWith(']');
  const groups = isReference ? ipv6Groups(host.slice(1, -1)) : undefined;
  return groups ? `[${shortest(groups)}]` : host.toLowerCase();
}

/** The longest run of two or more zeros becomes `::`, the first one if there are several. */
function shortest(groups: readonly number[]): string {
  const all = groups.map((group) => group.toString(16)).join(':');
  const [longest] = [...all.matchAll(ZEROS)].toSorted((a, b) => b[0].length - a[0].length);
  if (!longest) return all;
  return `${all.slice(0, longest.index)}::${all.slice(longest.index + longest[0].length)}`;
}

const ZEROS = /(?:^|:)0(?::0)+(?::|$)/g;
