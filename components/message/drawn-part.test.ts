import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainMessage } from '@/lib/explain/explain-message';
import { parse } from '@/lib/sip/parse';
import { drawnPart, MOST_EDGES, MOST_LINES } from './drawn-part';

function drawn(text: string, changed: { from: number; to: number }[] = []) {
  return drawnPart(text, { explained: explainMessage(parse(text)), problems: [], changed });
}

describe('drawnPart', () => {
  it('is the whole of a message of the usual size', () => {
    const text = 'REGISTER sip:x SIP/2.0\r\nCSeq: 1 REGISTER\r\n\r\n';
    expect(drawn(text)).toEqual({ text, explained: explainMessage(parse(text)), rest: '' });
    expect(drawn('a\n'.repeat(MOST_LINES)).rest).toBe('');
  });

  it('ends behind the last line that may be drawn', () => {
    const { text, rest } = drawn('a\r\n'.repeat(MOST_LINES + 3));
    expect(text).toBe('a\r\n'.repeat(MOST_LINES));
    expect(rest).toBe('a\r\n'.repeat(3));
  });

  it('ends within a line that is too much by itself', () => {
    const whole = `A sip:x SIP/2.0\nContact: <sip:a@b>${';p=1'.repeat(MOST_EDGES)}\n`;
    const { text, rest, explained } = drawn(whole);
    expect(text).toMatch(/;p=1;$/);
    expect(text + rest).toBe(whole);
    expect(explained).toHaveLength(MOST_EDGES / 2);
  });

  it.each([
    ['CR and LF', 'a\r\nb', 2],
    ['the halves of a character', 'a👋b', 2],
  ])('keeps %s together', (_, text, end) => {
    const edges = Array.from({ length: MOST_EDGES }, () => ({ from: 0, to: 0 }));
    const cut = drawn(text, [...edges.slice(MOST_EDGES / 2), { from: end, to: end }]);
    expect(cut.text).toHaveLength(end + 1);
    expect(cut.rest).toBe('b');
  });

  it('loses nothing', () => {
    const units = fc.constantFrom('Via: SIP/2.0/UDP h', ';branch=x', '\r\n', '\n', '\r', ',', ' ', '👋');
    fc.assert(
      fc.property(
        fc.string({ unit: units, maxLength: 20 }),
        fc.integer({ min: 1, max: 900 }),
        (unit, times) => {
          const whole = unit.repeat(times);
          const { text, rest } = drawn(whole);
          expect(text + rest).toBe(whole);
          expect(text === '').toBe(whole === '');
        },
      ),
      { numRuns: 30 },
    );
  });
});
