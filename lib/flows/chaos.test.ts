import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NodeState } from '@/lib/nodes/node-state';
import { run } from '@/lib/sim/run';
import type { Happening, Scenario, Step } from '@/lib/sim/scenario';
import { faultsOfAgreement } from '@/test/chaos/faults-of-agreement';
import { faultsOfPhone } from '@/test/chaos/faults-of-phone';
import { faultsOfRegistrar } from '@/test/chaos/faults-of-registrar';
import { anyNetwork, type Network, scenarioOf } from '@/test/chaos/network';
import { endOf, lineIn, type Run } from './evidence';

/** Networks that are tried: `CHAOS=10000` for all of them. */
const RUNS = Number(process.env.CHAOS ?? 500);

function faultsOf(trace: Run, network: Network): readonly string[] {
  return [
    ...(trace.ended === 'limit' ? ['the run does not end'] : []),
    ...faultsOfRegistrar(trace, network),
    ...faultsOfPhone(trace, network),
    ...faultsOfAgreement(trace, network),
  ];
}

it(`${RUNS} random networks: phone and registrar do what they must, agree, and come to an end`, {
  timeout: 1_800_000,
}, () => {
  const ends = new Map<string, number>();
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const trace = run(scenarioOf(network));
      expect(faultsOf(trace, network)).toEqual([]);
      const { phase } = lineIn(endOf(trace), 'bob').registration;
      ends.set(phase, (ends.get(phase) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  // The networks are neither too kind nor too cruel.
  for (const phase of ['registered', 'failed', 'retrying', 'unregistered']) {
    expect(ends.get(phase) ?? 0, phase).toBeGreaterThan(RUNS / 100);
  }
});

it('the same seed gives the same trace', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      expect(run(scenarioOf(network)).packets).toEqual(run(scenarioOf(network)).packets);
    }),
    { numRuns: 20 },
  );
});

type Spoil = (step: Step<NodeState>, before: NodeState, happening: Happening) => Step<NodeState>;

/** Nodes with one fault each, since a judge who never finds anything may be blind. */
const spoilt: Readonly<Record<string, Spoil>> = {
  'a registrar that grants and does not store': (step, before) =>
    step.state.kind === 'registrar' && before.kind === 'registrar'
      ? { ...step, state: { ...step.state, bindings: before.bindings } }
      : step,
  'a registrar that never answers what comes again': (step) =>
    step.effects.some((effect) => effect.do === 'note' && effect.note.text.startsWith('A retransmission'))
      ? { ...step, effects: [] }
      : step,
  'a registrar that looks at no clock': (step, before, happening) =>
    happening.kind === 'timer' && happening.timer.startsWith('bindings ')
      ? { state: before, effects: [] }
      : step,
  'a phone that never refreshes': (step) => ({
    ...step,
    effects: step.effects.filter((effect) => effect.do !== 'set-timer' || effect.timer !== 'refresh'),
  }),
  'a phone that waits for ever': (step, before, happening) =>
    happening.kind === 'timer' && happening.timer.startsWith('F ') ? { state: before, effects: [] } : step,
};

it.each(Object.entries(spoilt))('notices %s', (_name, spoil) => {
  const spoiltScenario = (network: Network): Scenario<NodeState> => {
    const { handle, ...scenario } = scenarioOf(network);
    return {
      ...scenario,
      handle: (state, happening, context) => spoil(handle(state, happening, context), state, happening),
    };
  };
  const noticed = fc.property(
    anyNetwork,
    (network) => faultsOf(run(spoiltScenario(network)), network).length === 0,
  );
  expect(fc.check(noticed, { numRuns: 500, endOnFailure: true }).failed).toBe(true);
});
