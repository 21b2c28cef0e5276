import { describe, expect, it } from 'vitest';
import { flows } from '@/lib/flows';
import { knownFlow } from '@/lib/flows/find-flow';
import { defaultOptions, type Flow } from '@/lib/flows/flow';
import type { CallState } from '@/lib/nodes/caller/caller-state';
import { callNow } from './call-now';
import { callersIn } from './moment';
import { runSetup } from './run-setup';

/** What comes of a call at a time (ms) in a flow. */
function callIn(flow: Flow, at: number, transport = defaultOptions(flow).transport): CallState | undefined {
  const setup = { options: { ...defaultOptions(flow), transport }, edits: [] };
  const edit = callNow(runSetup(flow, setup), at);
  if (edit === undefined) throw new Error('nobody can be called');
  const { entries } = runSetup(flow, { ...setup, edits: [edit] });
  const world = entries.at(-1)?.world;
  return world && callersIn(world)[0]?.[1].calls[0]?.state;
}

describe('a call that the reader makes', () => {
  it.each(knownFlow('2.1').transports)(
    'finds nobody before the phone is registered, over %s',
    (transport) => {
      expect(callIn(knownFlow('2.1'), 0, transport)).toMatchObject({ phase: 'failed' });
    },
  );

  it.each(knownFlow('2.1').transports)('reaches the phone when it is registered, over %s', (transport) => {
    expect(callIn(knownFlow('2.1'), 1000, transport)).toEqual({ phase: 'ended' });
  });

  it.each([
    ['2.2', 'ended'],
    ['2.3', 'ended'],
    ['2.4', 'failed'],
    ['2.5', 'failed'],
  ])('in flow %s is %s after a second', (id, phase) => {
    expect(callIn(knownFlow(id), 1000)).toMatchObject({ phase });
  });

  it('is possible in each flow', () => {
    for (const flow of flows) {
      const trace = runSetup(flow, { options: defaultOptions(flow), edits: [] });
      expect(callNow(trace, 0), flow.id).toBeDefined();
    }
  });
});
