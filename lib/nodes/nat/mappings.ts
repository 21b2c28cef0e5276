import type { Address } from '@/lib/sim/scenario';
import type { Route } from '../route';
import { splitAddress } from '../split-address';
import type { ClosedMapping, Mapping, Nat } from './nat-state';

/** How many closed mappings are remembered. */
const REMEMBERED = 20;

/**
 * The mapping through which a packet goes out, and the table with it: the one that its source has, for any destination
 * or for this one (RFC 4787 §4.1), or a new one. It counts as used at `now`, since what goes out keeps a mapping open
 * (RFC 4787 REQ-6).
 */
export function usedMapping(
  nat: Nat,
  way: Route,
  now: number,
): { readonly nat: Nat; readonly mapping: Mapping } {
  const found = nat.mappings.find((mapping) => serves(nat, mapping, way));
  if (found === undefined) {
    const { source: inside, destination, transport } = way;
    const outside = `${nat.config.publicHost}:${nat.nextPort}`;
    const mapping: Mapping = { inside, outside, transport, remotes: [destination], usedAt: now };
    return { nat: { ...nat, mappings: [...nat.mappings, mapping], nextPort: nat.nextPort + 1 }, mapping };
  }
  const known = found.remotes.includes(way.destination);
  const remotes = known ? found.remotes : [...found.remotes, way.destination];
  const mapping: Mapping = { ...found, remotes, usedAt: now };
  return { nat: { ...nat, mappings: nat.mappings.map((one) => (one === found ? mapping : one)) }, mapping };
}

function serves({ config }: Nat, mapping: Mapping, { source, destination, transport }: Route): boolean {
  if (mapping.inside !== source || mapping.transport !== transport) return false;
  return config.mapping === 'endpoint-independent' || mapping.remotes.includes(destination);
}

/** The mapping behind a public address. */
export function mappingAt(nat: Nat, { destination, transport }: Omit<Route, 'source'>): Mapping | undefined {
  return nat.mappings.find((mapping) => mapping.outside === destination && mapping.transport === transport);
}

/** Whether somebody outside may send in through a mapping (RFC 4787 §5). */
export function lets(nat: Nat, mapping: Mapping, source: Address): boolean {
  switch (nat.config.filtering) {
    case 'endpoint-independent':
      return true;
    case 'address-dependent':
      return mapping.remotes.some((remote) => splitAddress(remote).host === splitAddress(source).host);
    case 'address-and-port-dependent':
      return mapping.remotes.includes(source);
  }
}

/** The table after the connection of a mapping with somebody has ended: the mapping goes with the last one. */
export function withoutConnection(nat: Nat, mapping: Mapping, remote: Address): Nat {
  const remotes = mapping.remotes.filter((one) => one !== remote);
  if (remotes.length === 0) return withoutMappings(nat, [mapping], 'connection');
  return { ...nat, mappings: nat.mappings.map((one) => (one === mapping ? { ...mapping, remotes } : one)) };
}

/** The table without these mappings, which are remembered as closed. */
export function withoutMappings(
  nat: Nat,
  mappings: readonly Mapping[],
  because: ClosedMapping['because'],
): Nat {
  const gone = mappings.map(({ inside, outside }): ClosedMapping => ({ inside, outside, because }));
  return {
    ...nat,
    mappings: nat.mappings.filter((mapping) => !mappings.includes(mapping)),
    closed: [...nat.closed, ...gone].slice(-REMEMBERED),
  };
}

/** The table in which every mapping has another public port; the old ones lead nowhere any more. */
export function rebound(nat: Nat): Nat {
  const { publicHost } = nat.config;
  const mappings = nat.mappings.map(
    (mapping, i): Mapping => ({ ...mapping, outside: `${publicHost}:${nat.nextPort + i}` }),
  );
  return {
    ...withoutMappings(nat, nat.mappings, 'rebind'),
    mappings,
    nextPort: nat.nextPort + mappings.length,
  };
}
