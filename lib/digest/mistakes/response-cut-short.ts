import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';

export const responseCutShort: Mistake = {
  id: 'response-cut-short',
  title: 'The response is right as far as it goes',
  explanation:
    'The digits are those of the right response, and some are missing. Where memory for 32 characters has to hold a zero at its end too, the last digit is lost; where it was made for MD5, half of a longer hash is; and people lose digits when they copy.',
  remedy: 'Write the whole response: 32 digits with MD5, 64 with SHA-256 and SHA-512-256.',
  spec: 'RFC 8760 §2.7',
  example: { input: exampleInput },
  apply: (recipe) =>
    CUTS.map(([from, to, what]) => ({
      recipe: { ...recipe, write: (digits) => recipe.write(digits).slice(from, to) },
      detail: `${what} missing.`,
      rare: true,
    })),
};

const CUTS: readonly (readonly [number, number | undefined, string])[] = [
  [0, -1, 'The last digit is'],
  [1, undefined, 'The first digit is'],
  [0, 32, 'All digits after the first 32 are'],
  [0, 31, 'All digits after the first 31 are'],
];
