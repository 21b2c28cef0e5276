import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { defaultOptions } from '@/lib/flows/flow';
import { stepNames } from '@/lib/ladder/step-names';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import { factInRun } from './fact-in-run';

/** Question about flow 2.1, and what the run says to it. */
const FACTS: readonly (readonly [question: string, fact: string | undefined])[] = [
  ['F2 Status-Line.status', '401'],
  ['F3 CSeq.number', '2'],
  ['F1 Via;branch', 'z9hG4bKnashds7'],
  ['F4 Contact;expires', '3600'],
  ['messages', '4'],
  ['bindings', '1'],
  ['phone bob', 'registered'],
  ['F1 Authorization.nc', undefined],
  ['F9 CSeq.number', undefined],
  ['phone server', undefined],
  ['phone toString', undefined],
  ['bindings then', undefined],
  ['', undefined],
];

describe('factInRun', () => {
  it.each(FACTS)('%s: %s', (question, fact) => {
    expect(factOf([], question)).toBe(fact);
  });

  it('is what the run says now, not what it said undisturbed', () => {
    const silent: readonly Edit[] = [{ kind: 'drop', packet: 'bob#1', repeats: true }];
    expect(factOf(silent, 'F2 Status-Line.status')).toBeUndefined();
    expect(factOf(silent, 'bindings')).toBe('0');
    expect(factOf(silent, 'phone bob')).toBe('failed');
  });
});

function factOf(edits: readonly Edit[], question: string): string | undefined {
  const flow = knownFlow('2.1');
  const trace = run(flow.scenario(defaultOptions(flow)), edits);
  return factInRun(trace, stepNames(trace.packets), question);
}
