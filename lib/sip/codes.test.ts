import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OTHER } from './characters';
import { giveBack, memoryFor, writeCodes } from './codes';

describe('the codes of a text', () => {
  // Memory that is used again has 65,536 places, other memory one more than the text.
  const lengths = fc.oneof(
    fc.nat(40),
    fc.integer({ min: 65_500, max: 65_570 }),
    fc.integer({ min: 70_000, max: 70_030 }),
  );
  const letters = fc.constantFrom('a', 'é', 'Ж', '€', '\0', '\udce9');

  it('are those of its characters, one for each, however long it is', () => {
    fc.assert(
      fc.property(lengths, letters, letters, fc.nat(), (length, most, one, where) => {
        const at = where % (length + 1);
        const text = `${most.repeat(at)}${one}${'a'.repeat(length - at)}`;
        const codes = memoryFor(text);
        const isPlain = writeCodes(codes, text);
        const expected = Array.from({ length: text.length }, (_, i) => codeAt(text, i));
        const wrong = expected.findIndex((code, i) => codes[i] !== code);
        giveBack(codes);
        expect([wrong, isPlain]).toEqual([-1, !expected.includes(OTHER)]);
      }),
      { numRuns: 300 },
    );
  });

  it('lie in memory of their own while other codes are in use', () => {
    const one = memoryFor('a');
    expect(memoryFor('b')).not.toBe(one);
    giveBack(one);
    expect(memoryFor('c')).toBe(one);
  });
});

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === 0 || code > 127 ? OTHER : code;
}
