import type { Address, NodeId, NodeSetup } from './scenario';

/** Where a packet goes that a node sends to an address, one hop far. */
export interface Routes {
  /** The node that takes it; undefined if nobody does. */
  readonly from: (node: NodeId, destination: Address) => NodeId | undefined;
  /** The gateway with this address behind it; undefined if it is behind none. */
  readonly hiddenBehind: (destination: Address) => NodeId | undefined;
}

/** Addresses of one network: those of the nodes with the same gateway, or without one. */
type Realm = ReadonlyMap<Address, NodeId>;

/**
 * A node reaches who has the same gateway, and everybody else through its gateway; a gateway reaches what is behind it,
 * too. From outside the addresses behind a gateway lead nowhere, so two homes may use the same ones (RFC 1918 §3).
 */
export function routesOf(nodes: readonly NodeSetup<unknown>[]): Routes {
  const gatewayOf = new Map(nodes.map(({ id, gateway }) => [id, gateway]));
  const gateways = new Set(gatewayOf.values());
  const realms = new Map([...gateways, undefined].map((gateway) => [gateway, realmOf(nodes, gateway)]));

  return {
    from(node, destination) {
      const inside = gateways.has(node) ? listener(realms.get(node), destination) : undefined;
      if (inside !== undefined) return inside;
      const gateway = gatewayOf.get(node);
      const near = listener(realms.get(gateway), destination);
      if (near !== undefined || gateway === undefined) return near;
      return gatewayOf.has(gateway) ? gateway : undefined;
    },
    hiddenBehind(destination) {
      for (const [gateway, realm] of realms) {
        if (gateway !== undefined && listener(realm, destination) !== undefined) return gateway;
      }
      return undefined;
    },
  };
}

function realmOf(nodes: readonly NodeSetup<unknown>[], gateway: NodeId | undefined): Realm {
  const members = nodes.filter((node) => node.gateway === gateway);
  return new Map(members.flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const)));
}

/** Who listens at exactly this address, or else at every port of its host. */
function listener(realm: Realm | undefined, address: Address): NodeId | undefined {
  return realm?.get(address) ?? realm?.get(`${address.slice(0, address.lastIndexOf(':'))}:*`);
}
