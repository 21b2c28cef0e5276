import { expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { instrumentsFor } from './instruments-for';
import { runSetup } from './run-setup';

it('finds what some moment of a run has, and leaves out what none has', () => {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  const trace = runSetup(flow, { options: { transport: 'udp', seed: 1 }, edits: [] });
  const here = { bindings: true, transactions: true, timers: true, mappings: false };
  expect(instrumentsFor(trace)).toEqual({ ...here, nonces: true });
  expect(instrumentsFor({ ...trace, entries: trace.entries.slice(0, 1) })).toEqual({
    ...here,
    nonces: false,
  });
});
