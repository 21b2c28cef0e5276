import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from './text-edit';

const edit = (from: number, to: number, insert: string): TextEdit => ({ from, to, insert });

describe('applyEdits', () => {
  it.each<[name: string, edits: TextEdit[], result: string]>([
    ['no edit', [], 'abcdef'],
    ['an insertion', [edit(3, 3, ',')], 'abc,def'],
    ['a deletion', [edit(1, 3, '')], 'adef'],
    ['several edits in any order', [edit(4, 5, 'E'), edit(0, 1, 'A')], 'AbcdEf'],
    ['two insertions at one place', [edit(2, 2, '1'), edit(2, 2, '2')], 'ab12cdef'],
    ['neighbours', [edit(0, 2, 'x'), edit(2, 4, 'y')], 'xyef'],
    ['an overlap, of which the first stays', [edit(2, 5, 'y'), edit(0, 3, 'x')], 'xdef'],
  ])('%s', (_, edits, result) => {
    expect(applyEdits('abcdef', edits)).toBe(result);
  });
});
