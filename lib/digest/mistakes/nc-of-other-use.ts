import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const ncOfOtherUse: Mistake = {
  id: 'nc-of-other-use',
  title: 'The nonce count of another request was hashed',
  explanation:
    'nc counts how often the nonce has been used. If it is raised between hashing and writing, or reset in one place only, the hash and the credentials disagree by one, or for ever.',
  remedy: 'Raise nc once for each request, before hashing, and use that value in both places.',
  spec: 'RFC 7616 §3.4',
  example: { input: { ...exampleInput, nc: '00000002' } },
  apply: (recipe) => {
    const { nc, qop } = recipe.input;
    const count = Number.parseInt(nc ?? '', 16);
    if (qop === undefined || Number.isNaN(count)) return [];
    return [...new Set([count - 1, count + 1, 1])]
      .filter((other) => other >= 0 && other !== count)
      .map((other) => other.toString(16).padStart(8, '0'))
      .map((other) => ({
        recipe: withInput(recipe, { nc: other }),
        detail: `The nonce count was hashed as ${other} instead of ${nc}.`,
      }));
  },
};
