import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './difference';
import { applyEdits } from './text-edit';

describe('the difference of two texts', () => {
  it.each([
    ['one two', 'one two', { from: 7, to: 7, insert: '' }],
    ['one two', 'one 2', { from: 4, to: 7, insert: '2' }],
    ['one two', 'one or two', { from: 4, to: 4, insert: 'or ' }],
    ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
    ['', 'one', { from: 0, to: 0, insert: 'one' }],
  ])('of %j and %j is as small as can be', (before, after, edit) => {
    expect(difference(before, after)).toEqual(edit);
  });

  it('leads from one to the other, and begins and ends where they differ', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = difference(before, after);
        expect(applyEdits(before, [edit])).toBe(after);
        const removed = before.slice(edit.from, edit.to);
        if (removed === '' || edit.insert === '') return;
        expect(removed[0]).not.toBe(edit.insert[0]);
        expect(removed.at(-1)).not.toBe(edit.insert.at(-1));
      }),
    );
  });
});
