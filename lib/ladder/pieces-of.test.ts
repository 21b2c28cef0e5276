import { expect, it } from 'vitest';
import { layoutLadder } from './layout-ladder';
import { piecesOf } from './pieces-of';
import { inputFor, packet } from './test-data';

const ladder = layoutLadder(
  inputFor(Array.from({ length: 40 }, (_, i) => packet(`bob#${i}`, ['bob', 'server'], 60 * i, 'A'))),
);

it('cuts a ladder into pieces that fit, one below the other, and cuts through no words', () => {
  const pieces = piecesOf(ladder, 500);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces[0]?.from).toBe(0);
  expect(pieces.at(-1)?.to).toBe(ladder.height);
  for (const [i, { from, to }] of pieces.entries()) {
    expect(to - from).toBeLessThanOrEqual(500);
    if (i > 0) expect(from).toBe(pieces[i - 1]?.to);
    for (const { text } of ladder.arrows) expect([text.y >= to, text.y + text.height <= to]).toContain(true);
  }
});

it('leaves whole what fits, and what cannot be cut', () => {
  const whole = [{ from: 0, to: ladder.height }];
  expect(piecesOf(ladder, ladder.height)).toEqual(whole);
  expect(piecesOf({ arrows: [], height: ladder.height }, 100)).toEqual(whole);
});
