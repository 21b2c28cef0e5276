import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentDecoded, percentEncoded } from './percent';

const characters = fc.constantFrom('a', 'Z', '0', '%', '+', ' ', '\0', '\u00e4', '\u20ac', '\u{1f600}');

it.each([
  ['bob', 'bob'],
  ['+1 555@x', '%2B1%20555%40x'],
  ['ä', '%C3%A4'],
])('%j is %j', (text, encoded) => {
  expect(percentEncoded(text)).toBe(encoded);
});

it('can be undone', () => {
  fc.assert(
    fc.property(fc.string({ unit: characters }), (text) => {
      expect(percentDecoded(percentEncoded(text))).toBe(text);
    }),
  );
});

it('cannot be undone where it spells nothing', () => {
  expect(percentDecoded('100%')).toBeUndefined();
});
