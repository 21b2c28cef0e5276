import { describe, expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { locationAt } from '@/lib/session/location-at';
import { momentAt } from '@/lib/session/moment';
import { runSetup } from '@/lib/session/run-setup';
import { bindingsGlance, decisionsGlance, glances } from './glances';

const flow = findFlow('2.1');
if (flow === undefined) throw new Error('flow 2.1 is missing');
const trace = runSetup(flow, { options: { transport: 'udp', seed: 1 }, edits: [] });
const labelOf = (node: string) => node.toUpperCase();

describe('the glances of flow 2.1', () => {
  it.each([
    [0, 'no bindings', 'none alive', 'none runs', 'no nonces'],
    [1, 'no bindings', '1 alive', 'Timer E of BOB fires in 0.5 s', 'no nonces'],
    [4, '1 binding, 1 new', '4 alive', 'Timer E of BOB fires in 450 ms', '1 nonce'],
  ])('after %i entries', (cursor, ...words) => {
    const { world } = momentAt(trace, cursor);
    const sight = { trace, cursor, world, labelOf };
    expect([
      bindingsGlance(locationAt(trace, cursor, Math.max(0, cursor - 1))),
      glances.transactions(sight),
      glances.timers(sight),
      glances.nonces(sight),
    ]).toEqual(words);
    expect(glances.mappings(sight)).toBe('no mappings');
  });

  it('call the timer of a phone that is switched off overdue', () => {
    const off = runSetup(flow, {
      options: { transport: 'udp', seed: 1 },
      edits: [{ kind: 'down', node: 'bob', from: 10_000, to: 7_200_000 }],
    });
    const cursor = off.entries.length;
    const { world } = momentAt(off, cursor);
    expect(glances.timers({ trace: off, cursor, world: { ...world, now: 7_000_000 }, labelOf })).toBe(
      'Refresh of BOB is overdue',
    );
  });

  it('say whether something was refused', () => {
    const passed = { step: '1', verdict: 'ok', text: 'Yes.', spec: 'RFC 3261 §10.3' } as const;
    expect(decisionsGlance([passed])).toBe('1 step');
    expect(decisionsGlance([passed, { ...passed, verdict: 'refused' }])).toBe('refused after 2 steps');
  });
});
