import { expect, it } from 'vitest';
import { visibleText } from './visible-text';

it.each([
  ['NUL and DEL', 'a\u0000b\u007f', 'a␀b␡'],
  ['a lone CR', 'a\rb', 'a␍b'],
  ['a character that turns the direction of writing', 'a\u202eb', 'a\ufffdb'],
  ['half of a character', 'a\ud83db\udc4b', 'a\ufffdb\ufffd'],
  ['characters without a width', '\ufeffa\u200bb\u00ad', '\ufffda\ufffdb\ufffd'],
  ['separators of lines', 'a\u2028b\u0085', 'a\ufffdb\ufffd'],
])('shows %s', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown);
  expect(shown).toHaveLength(text.length);
});

it('leaves alone what can be read', () => {
  const text = 'Grüße\t👋🏽 👨‍👩‍👧 שלום नमस्ते';
  expect(visibleText(text)).toBe(text);
});
