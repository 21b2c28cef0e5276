import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const bodyLeftOut: Mistake = {
  id: 'body-left-out',
  title: 'The body was left out of the hash',
  explanation:
    'With auth-int the hash of the body is a part of HA2, even where there is no body: then it is the hash of nothing. The hash here was made without it, or as if there were no body.',
  remedy: 'Add the hash of the body to HA2, or choose auth, which does without.',
  spec: 'RFC 8760 §2.6',
  example: { input: { ...exampleInput, qop: 'auth-int', body: 'hello' } },
  apply: (recipe) => {
    if (!recipe.integrity) return [];
    return [
      {
        recipe: { ...recipe, integrity: false },
        detail: 'HA2 was made of method and URI alone, as for auth.',
      },
      {
        recipe: { ...withInput(recipe, { qop: recipe.input.qop && 'auth' }), integrity: false },
        detail: 'The whole response was computed as for auth.',
      },
      { recipe: withInput(recipe, { body: '' }), detail: 'The body was hashed as if it were empty.' },
    ];
  },
};
