import { expect, it } from 'vitest';
import type { LinkConditions } from '@/lib/sim/scenario';
import { describeConditions } from './describe-conditions';

const names: Readonly<Record<string, string>> = { bob: 'Bob', server: 'SIP Server' };

it.each<[LinkConditions, string]>([
  [{}, 'Of what travels: nothing is changed'],
  [{ loss: 1 }, 'Of what travels: all are lost'],
  [
    { from: 'bob', to: 'server', loss: 0.2, since: 10_000 },
    'Of what travels from Bob to SIP Server from 10 s on: 20 % are lost',
  ],
  [
    { to: 'bob', since: 500, until: 2000, duplicate: 0.005, corrupt: 0.25 },
    'Of what travels to Bob from 0.5 s until 2 s: 0.5 % are delivered twice, 25 % are damaged',
  ],
  [
    { until: 2000, delay: 300, jitter: 50 },
    'Of what travels until 2 s: all take 300 ms longer, each takes up to 50 ms more',
  ],
])('%j is said in one sentence', (conditions, sentence) => {
  expect(describeConditions(conditions, (node) => names[node] ?? node)).toBe(sentence);
});
