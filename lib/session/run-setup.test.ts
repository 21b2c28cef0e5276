import { expect, it } from 'vitest';
import { defaultOptions } from '@/lib/flows/flow';
import { successfulNewRegistration as flow } from '@/lib/flows/rfc3665/2.1';
import { atOnce } from '@/lib/text/steps';
import { rehearse, runSetup } from './run-setup';

const untouched = { options: defaultOptions(flow), edits: [] };

it('is the same run whether it was rehearsed or not', () => {
  const before = runSetup(flow, untouched);
  atOnce(rehearse(flow));
  const after = runSetup(flow, untouched);
  expect(after).toEqual(before);
  expect(runSetup(flow, { ...untouched, options: defaultOptions(flow) })).toBe(after);
});

it('takes no rehearsal for a run that somebody touched', () => {
  atOnce(rehearse(flow));
  const rehearsed = runSetup(flow, untouched);
  const others = [
    runSetup(flow, untouched, 3_600_000),
    runSetup(flow, { ...untouched, edits: [{ kind: 'drop', packet: 'bob#1' }] }),
    runSetup(flow, { ...untouched, options: { ...untouched.options, seed: 2 } }),
  ];
  for (const other of others) expect(other).not.toBe(rehearsed);
});
