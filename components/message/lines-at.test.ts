import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAndColumn } from '@/lib/text/position';
import { linesAt } from './lines-at';

it('counts the lines of many offsets as those of one are counted', () => {
  const text = fc.array(fc.constantFrom('\r\n', '\r', '\n', 'ab')).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 5 }), (written, wanted) => {
      const offsets = wanted.map((offset) => Math.min(offset, written.length));
      expect(linesAt(written, offsets)).toEqual(offsets.map((at) => lineAndColumn(written, at).line));
    }),
  );
});

it('has nothing to count without offsets', () => {
  expect(linesAt('a\nb', [])).toEqual([]);
});
