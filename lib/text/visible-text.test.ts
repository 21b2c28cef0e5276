import { expect, it } from 'vitest';
import { visibleText } from './visible-text';

it.each([
  ['NUL and DEL', 'a\u0000b\u007f', 'a␀b␡'],
  ['a lone CR', 'a\rb', 'a␍b'],
  ['a character that turns the direction of writing', 'a\u202eb', 'a\ufffdb'],
  ['half of a character', 'a\ud83db\udc4b', 'a\ufffdb\ufffd'],
  ['characters without a width', '\ufeffa\u200bb\u00ad', '\ufffda\ufffdb\ufffd'],
  ['operators and fillers that are not seen', 'a\u2061b\u2064\u3164\u180e', 'a\ufffdb\ufffd\ufffd\ufffd'],
  ['marks of annotations, and what stands for an object', 'a\ufff9b\ufffc', 'a\ufffdb\ufffd'],
  ['a text hidden in tags', 'a\u{e0041}\u{e007f}b', 'a\ufffd\ufffd\ufffd\ufffdb'],
  ['separators of lines', 'a\u2028b\u0085', 'a\ufffdb\ufffd'],
])('shows %s', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown);
  expect(shown).toHaveLength(text.length);
});

it('leaves alone what can be read', () => {
  const text = 'Grüße\t👋🏽 👨‍👩‍👧 שלום नमस्ते';
  expect(visibleText(text)).toBe(text);
});
