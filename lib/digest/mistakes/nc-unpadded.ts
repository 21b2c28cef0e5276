import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const ncUnpadded: Mistake = {
  id: 'nc-unpadded',
  title: 'The nonce count was hashed as a number',
  explanation:
    'nc is a text of exactly eight hexadecimal digits, 00000001. A program that keeps it as a number hashes 1, or counts in tens where it should count in sixteens.',
  remedy:
    'Write nc once, with eight hexadecimal digits, and hash the same text that goes into the credentials.',
  spec: 'RFC 7616 §3.4',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { nc, qop } = recipe.input;
    const count = Number.parseInt(nc ?? '', 16);
    if (qop === undefined || Number.isNaN(count)) return [];
    const [digits, decimal] = [count.toString(16), String(count)];
    const padded = digits.padStart(8, '0');
    return [...new Set([digits, decimal, decimal.padStart(8, '0'), padded, padded.toUpperCase()])]
      .filter((text) => text !== nc)
      .map((text) => ({
        recipe: withInput(recipe, { nc: text }),
        detail: `The nonce count was hashed as ${text} instead of ${nc}.`,
      }));
  },
};
