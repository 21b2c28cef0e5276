import { expect, it } from 'vitest';
import type { Effect } from '@/lib/sim/scenario';
import { also, andThen, oneByOne, remark, unchanged } from './step';

const clear = (timer: string): Effect => ({ do: 'clear-timer', timer });
const add = (sum: number, one: number) => also(unchanged(sum + one), clear(`${one}`));

it('goes on with what the step before left behind, and keeps what is to be done in order', () => {
  const step = andThen(add(1, 2), (left) => also(add(left, 10), clear('last')));
  expect(step).toEqual({ state: 13, effects: [clear('2'), clear('10'), clear('last')] });
});

it('does the same with one thing after another, or nothing', () => {
  expect(oneByOne(0, [1, 2, 3], add)).toEqual({ state: 6, effects: ['1', '2', '3'].map(clear) });
  expect(oneByOne(7, [], add)).toEqual(unchanged(7));
});

it('remarks with the document that it is about', () => {
  const told = [
    remark(0, 'ok', 'So.', '16.7'),
    remark(0, 'info', 'So.', 'RFC 6026 §7.3', [{ from: 1, to: 2 }]),
  ];
  expect(told.flatMap(({ effects }) => effects)).toEqual([
    { do: 'note', note: { step: '16.7', verdict: 'ok', text: 'So.', spec: 'RFC 3261 §16.7' } },
    {
      do: 'note',
      note: {
        step: 'RFC 6026 §7.3',
        verdict: 'info',
        text: 'So.',
        spec: 'RFC 6026 §7.3',
        evidence: [{ from: 1, to: 2 }],
      },
    },
  ]);
});
