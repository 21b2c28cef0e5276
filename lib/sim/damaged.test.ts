import fc from 'fast-check';
import { expect, it } from 'vitest';
import { damaged } from './damaged';

it('changes exactly one character, to one that can be printed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (text, key) => {
      const [before, after] = [[...text], [...damaged(text, key)]];
      expect(after).toHaveLength(before.length);
      const changed = after.filter((character, i) => character !== before[i]);
      expect(changed).toHaveLength(1);
      expect(changed[0]).toMatch(/^[!-~]$/);
    }),
  );
});

it('leaves an empty text empty', () => {
  expect(damaged('', 'key')).toBe('');
});
