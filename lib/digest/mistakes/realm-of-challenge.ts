import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const realmOfChallenge: Mistake = {
  id: 'realm-of-challenge',
  title: 'The realm of the challenge was hashed, the credentials name another',
  explanation:
    'The credentials repeat the realm so that both sides hash the same one. Here the challenge and the credentials disagree, and the hash was made with the one of the challenge.',
  remedy: 'Copy the realm of the challenge into the credentials without any change.',
  spec: 'RFC 3261 §22.2',
  example: { input: exampleInput, circumstances: { challengeRealm: 'biloxi.example.com' } },
  apply: (recipe, { challengeRealm }) => {
    if (challengeRealm === undefined || challengeRealm === recipe.input.realm) return [];
    return [
      {
        recipe: withInput(recipe, { realm: challengeRealm }),
        detail: `The realm was hashed as ${challengeRealm}, and the credentials say ${recipe.input.realm}.`,
      },
    ];
  },
};
