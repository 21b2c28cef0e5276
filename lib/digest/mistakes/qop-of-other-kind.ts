import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const qopOfOtherKind: Mistake = {
  id: 'qop-of-other-kind',
  title: 'Another qop was hashed than the credentials name',
  explanation:
    'The word that the client chose is hashed too. Here the word was another one, or missing, while HA2 was made as the credentials say.',
  remedy: 'Hash the same word that stands in the qop parameter of the credentials.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { qop } = recipe.input;
    if (qop === undefined) return [];
    return ['auth', 'auth-int', '', qop.toUpperCase()]
      .filter((other) => other !== qop)
      .map((other) => ({
        recipe: withInput(recipe, { qop: other }),
        detail: `The qop was hashed as ${other === '' ? 'nothing' : other} instead of ${qop}.`,
      }));
  },
};
