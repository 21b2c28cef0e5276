import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyList, findLastIn, itemAt, itemsFrom, type LongList, withEnd, withItem } from './long-list';

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);

describe('a long list', () => {
  it('has the items of an array that is cut and goes on in the same way', () => {
    const changes = fc.array(fc.record({ cut: fc.nat(300), more: fc.nat(700) }), { maxLength: 12 });
    fc.assert(
      fc.property(changes, fc.nat(2000), (all, index) => {
        let array: readonly number[] = [];
        let list: LongList<number> = emptyList;
        for (const [round, { cut, more }] of all.entries()) {
          const kept = Math.max(0, array.length - cut);
          const end = numbers(more, 1000 * round);
          array = [...array.slice(0, kept), ...end];
          list = withEnd(list, kept, end);
        }
        expect(list.length).toBe(array.length);
        expect(itemsFrom(list, 0)).toEqual(array);
        expect(itemsFrom(list, index)).toEqual(array.slice(index));
        expect(itemAt(list, index)).toBe(array[index]);
        expect(findLastIn(list, (item) => item % 7 === 0)).toBe(array.findLast((item) => item % 7 === 0));
      }),
    );
  });

  it('shares what is full with the list that it goes on from, and leaves that one as it was', () => {
    const former = withEnd<number>(emptyList, 0, numbers(1000));
    const longer = withEnd(former, 990, [1, 2]);
    expect(longer.blocks.slice(0, 3).every((block, i) => block === former.blocks[i])).toBe(true);
    expect(itemsFrom(former, 985)).toEqual(numbers(15, 985));
    const other = withItem(former, 300, -1);
    expect(itemsFrom(other, 0)).toEqual(numbers(1000).with(300, -1));
    expect(itemAt(former, 300)).toBe(300);
    expect(other.blocks[0]).toBe(former.blocks[0]);
  });
});
