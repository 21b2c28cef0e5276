import { expect, it } from 'vitest';
import { emptyList, itemsFrom, withEnd, withItem } from './long-list';
import { sameAsList, sharedLength } from './shared-length';

it.each([
  [[], [], 0],
  [[1, 2], [1, 2], 2],
  [[1, 2, 3], [1, 2], 2],
  [[1, 9, 3], [1, 2, 3], 1],
  [[9], [1], 0],
])('%j and %j share %i at their beginning', (a, b, length) => {
  expect(sharedLength(a, b)).toBe(length);
  expect(sharedLength(b, a)).toBe(length);
  expect(sharedLength(a, a)).toBe(a.length);
});

it.each([0, 255, 256, 700, 999])(
  'is the same for what is known to be a list: another item at %i',
  (index) => {
    const list = withEnd<number>(
      emptyList,
      0,
      Array.from({ length: 1000 }, (_, i) => i),
    );
    const other = withItem(withEnd(list, 1000, [1000]), index, -1);
    const [a, b] = [list, other].map((one) => sameAsList(itemsFrom(one, 0), one));
    expect(sharedLength(a ?? [], b ?? [])).toBe(index);
  },
);
