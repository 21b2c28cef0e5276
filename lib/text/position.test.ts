import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn } from './position';

describe('lineAndColumn', () => {
  it.each([
    ['', 0, '1:1'],
    ['ab', 1, '1:2'],
    ['ab', 2, '1:3'],
    ['a\r\nb', 1, '1:2'],
    ['a\r\nb', 2, '1:3'],
    ['a\r\nb', 3, '2:1'],
    ['a\nb', 2, '2:1'],
    ['a\rb', 2, '2:1'],
    ['a\r\r\n\nb', 5, '4:1'],
    ['ab', 99, '1:3'],
    ['ab', -1, '1:1'],
  ])('%j at %i is %s', (text, offset, expected) => {
    const { line, column } = lineAndColumn(text, offset);
    expect(`${line}:${column}`).toBe(expected);
  });

  it('agrees with a split into lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[^\r\n]*$/)),
        fc.constantFrom('\r\n', '\n', '\r'),
        (lines, end) => {
          const before = lines.join(end);
          expect(lineAndColumn(`${before}x`, before.length)).toEqual({
            line: Math.max(lines.length, 1),
            column: (lines.at(-1) ?? '').length + 1,
          });
        },
      ),
    );
  });
});
