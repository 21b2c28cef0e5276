import { expect, it } from 'vitest';
import { play } from '@/lib/sim/play';
import { kernelWorkloads } from './kernel-workloads';

it.each(kernelWorkloads)('$title: never ends by itself, and loses what it says', ({ scenario, title }) => {
  const { ended, packets } = play(scenario, [], { stepLimit: 30_000 });
  expect(ended).toBe('limit');
  expect(packets.sent > 0).toBe(title.includes('ask'));
  expect(packets.lost / Math.max(1, packets.sent)).toBeCloseTo(title.includes('lost') ? 0.01 : 0, 2);
});
