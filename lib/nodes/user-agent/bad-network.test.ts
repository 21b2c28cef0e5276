import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { defaultOptions, type FlowOptions } from '@/lib/flows/flow';
import type { NodeState } from '@/lib/nodes/node-state';
import { run } from '@/lib/sim/run';
import type { LinkConditions, Scenario } from '@/lib/sim/scenario';
import { allBindings } from '../registrar/location-table';
import { patient, plain } from './personality';

const NETWORKS = 500;

const MINUTE = 60_000;

const chance = (most: number) => fc.double({ min: 0, max: most, noNaN: true });

/** Half of what is sent is lost at worst, some of it comes twice, and it takes ten seconds at most. */
const conditions: fc.Arbitrary<LinkConditions> = fc.record({
  loss: chance(0.5),
  duplicate: chance(0.5),
  delay: fc.integer({ min: 0, max: 5000 }),
  jitter: fc.integer({ min: 0, max: 5000 }),
});

const network = fc.record({
  links: fc.array(conditions, { minLength: 1, maxLength: 1 }),
  seed: fc.nat(),
  transport: fc.constantFrom('udp', 'tcp', 'tls'),
  personality: fc.constantFrom(plain, patient),
});

/** Flow 2.1 over that network, for a little more than two refreshes. */
function scenarioOf({
  links,
  seed,
  transport,
  personality,
}: typeof network extends fc.Arbitrary<infer N> ? N : never): Scenario<NodeState> {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  const options: FlowOptions = { ...defaultOptions(flow), transport, seed };
  const scenario = flow.scenario(options);
  const nodes = scenario.nodes.map((node) =>
    node.state.kind === 'user-agent'
      ? { ...node, state: { ...node.state, config: { ...node.state.config, personality } } }
      : node,
  );
  return { ...scenario, nodes, links, until: 115 * MINUTE };
}

it(`over ${NETWORKS} bad networks a phone ends registered or says why not, and the registrar agrees`, {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(network, (what) => {
      const { entries, ended } = run(scenarioOf(what));
      expect(ended).not.toBe('limit');
      const nodes = entries.at(-1)?.world.nodes;
      const [phone, server] = [nodes?.bob?.state, nodes?.server?.state];
      if (phone?.kind !== 'user-agent' || server?.kind !== 'registrar')
        throw new Error('somebody is missing');
      const { registration, config } = phone;
      const bindings = allBindings(server.bindings).filter(
        ({ contact, expiresAt }) => contact === config.contact && expiresAt > 115 * MINUTE,
      );
      switch (registration.phase) {
        case 'registered':
          // Its 200 was on the way for ten seconds at most, so that the phone believes in a binding for longer.
          if (registration.expiresAt > 115 * MINUTE + 10_050) expect(bindings).toHaveLength(1);
          break;
        case 'registering':
          expect(phone.attempt).toBeDefined();
          break;
        case 'failed':
        case 'retrying':
          expect(registration.reason).toMatch(/^Not registered: .+\.$/);
          if (bindings.length > 0) expect(registration.reason).toContain('no final response');
          break;
        case 'unregistered':
          expect.unreachable('a phone that was told to register forgot about it');
      }
    }),
    { numRuns: NETWORKS },
  );
});
