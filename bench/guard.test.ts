import { expect, it } from 'vitest';
import type { ContenderId } from './contenders';
import { guardFaults } from './guard';
import { hostilePatterns } from './hostile';
import type { HostileFigures, HostileResult } from './measure-hostile';
import type { WorkloadResult } from './measure-workloads';
import { workloads } from './messages';

/** Every kind of message takes that long, in microseconds. */
function workloadResults(times: Partial<Record<ContenderId, number>>): readonly WorkloadResult[] {
  const figures = new Map(
    contendersIn(times).map((id) => [id, { bestTenth: times[id] ?? 0, median: times[id] ?? 0 }]),
  );
  return workloads.map((workload) => ({ workload, figures }));
}

function contendersIn(times: Partial<Record<ContenderId, number>>): readonly ContenderId[] {
  return (['ours', 'sip', 'jssip'] as const).filter((id) => times[id] !== undefined);
}

/** The first pattern takes us that long, in milliseconds. */
function hostileResult(short: number, long: number): HostileResult {
  const figures: HostileFigures = {
    short: { milliseconds: short, refused: false },
    long: { milliseconds: long, refused: false },
  };
  const [pattern] = hostilePatterns;
  if (!pattern) throw new Error('There is no pattern.');
  return { pattern, figures: new Map([['ours', figures]]) };
}

const fast = workloadResults({ ours: 1, sip: 1.5, jssip: 15 });

it.each([
  ['all is as it has to be', fast, hostileResult(2, 4), []],
  [
    'sip is too near',
    workloadResults({ ours: 1, sip: 1.4, jssip: 15 }),
    hostileResult(2, 4),
    ['sip takes 1.40 times our time where at least 1.5 is wanted'],
  ],
  [
    'JsSIP is too near',
    workloadResults({ ours: 1, sip: 2, jssip: 14 }),
    hostileResult(2, 4),
    ['JsSIP takes 14.00 times our time where at least 15 is wanted'],
  ],
  [
    'a peer was not measured',
    workloadResults({ ours: 1, sip: 2 }),
    hostileResult(2, 4),
    ['JsSIP takes NaN times our time where at least 15 is wanted'],
  ],
  [
    'a hostile text takes too long',
    fast,
    hostileResult(3, 6),
    ['"To: quote never closed" of 64 KB takes 6.0 ms where at most 5 are allowed'],
  ],
  [
    'time grows faster than the text',
    fast,
    hostileResult(0.4, 4),
    [
      '"To: quote never closed" of 64 KB takes 10.0 times as long as a quarter of it where at most 8 is allowed',
    ],
  ],
  ['time grows, but is too short to be judged', fast, hostileResult(0.1, 0.4), []],
])('%s', (_, results, hostile, faults) => {
  expect(guardFaults(results, [hostile])).toEqual(faults);
});

it('takes a text that was never finished for too slow', () => {
  const { pattern } = hostileResult(1, 1);
  const figures = new Map([['ours' as const, { short: undefined, long: undefined }]]);
  expect(guardFaults(fast, [{ pattern, figures }])).toEqual([
    '"To: quote never closed" of 64 KB takes Infinity ms where at most 5 are allowed',
  ]);
});
