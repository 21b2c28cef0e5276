import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import type { Recipe } from '../recipe';

export const upperCaseHex: Mistake = {
  id: 'upper-case-hex',
  title: 'Hexadecimal digits were written in capital letters',
  explanation:
    'HA1 and HA2 are hashed as text, and ABCD is another text than abcd. In the response itself capital letters break the comparison of a server that compares texts.',
  remedy: 'Write all hexadecimal digits in small letters, those of HA1 and HA2 before hashing too.',
  spec: 'RFC 8760 §2.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const spell: Recipe['spell'] = (digits) => recipe.spell(digits).toUpperCase();
    const write: Recipe['write'] = (digits) => recipe.write(digits).toUpperCase();
    return [
      {
        recipe: { ...recipe, write },
        detail: 'The digits are right, but the response has them in capital letters.',
      },
      {
        recipe: { ...recipe, spell },
        detail: 'HA1 and HA2 were hashed in capital letters.',
      },
      {
        recipe: { ...recipe, spell, write },
        detail: 'HA1, HA2 and the response were all written in capital letters.',
      },
    ];
  },
};
