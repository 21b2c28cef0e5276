import { newCaller } from '@/lib/nodes/caller/caller-state';
import type { NodeState } from '@/lib/nodes/node-state';
import type { NodeSetup, Scenario } from '@/lib/sim/scenario';

/** The node that calls in a flow that has no caller of its own. */
export const CALLER = 'caller';

/** Documentation address of somebody elsewhere (RFC 5737). */
const HOST = '198.51.100.7';

/**
 * A scenario with somebody in it who can call the phones that registered, to see whether they can be reached. One that has
 * such a node, or no registrar to call through, stays as it is.
 */
export function withCaller(scenario: Scenario<NodeState>): Scenario<NodeState> {
  const { nodes, transport } = scenario;
  const proxy = nodes.find(({ state }) => state.kind === 'registrar')?.addresses[0];
  if (proxy === undefined || nodes.some(({ id }) => id === CALLER)) return scenario;
  const colon = proxy.lastIndexOf(':');
  const port = Number(proxy.slice(colon + 1));
  const scheme = transport.name === 'TLS' ? 'sips' : 'sip';
  // Without it a Contact means UDP (RFC 3261 §19.1.1).
  const parameter =
    transport.reliable && scheme === 'sip' ? `;transport=${transport.name.toLowerCase()}` : '';
  const address = `${HOST}:${port}`;
  const caller: NodeSetup<NodeState> = {
    id: CALLER,
    label: 'Caller',
    addresses: [address],
    state: newCaller({
      displayName: 'Caller',
      aor: `${scheme}:caller@chicago.example.com`,
      contact: `${scheme}:caller@${address}${parameter}`,
      sentBy: address,
      address,
      callIdHost: HOST,
      proxyHost: proxy.slice(0, colon),
      proxyPort: port,
    }),
  };
  return { ...scenario, nodes: [...nodes, caller] };
}
