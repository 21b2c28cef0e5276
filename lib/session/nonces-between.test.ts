import { expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { momentAt } from './moment';
import { noncesBetween } from './nonces-between';
import { runSetup } from './run-setup';

it('follows a nonce from the challenge to its use', () => {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  const trace = runSetup(flow, { options: { transport: 'udp', seed: 1 }, edits: [] });
  const worlds = [0, 1, 2, 3, 4, 5].map((cursor) => momentAt(trace, cursor).world);
  const story = worlds
    .slice(1)
    .map((now, i) =>
      noncesBetween(worlds[i] ?? now, now).map(
        ({ count, uses, age, change }) => `nc ${count}, ${uses} uses, ${age} ms, ${change ?? 'as it was'}`,
      ),
    );
  expect(story).toEqual([
    [],
    ['nc 0, 0 uses, 0 ms, new'],
    ['nc 0, 0 uses, 50 ms, as it was'],
    ['nc 1, 1 uses, 100 ms, changed'],
    ['nc 1, 1 uses, 150 ms, as it was'],
  ]);
});
