import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAndColumn } from '@/lib/text/position';
import { positionsIn } from './positions-in';

it('agrees with lineAndColumn everywhere', () => {
  const text = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '😀')).map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: -2, max: 30 }), (some, offset) => {
      expect(positionsIn(some)(offset)).toEqual(lineAndColumn(some, offset));
    }),
  );
});
