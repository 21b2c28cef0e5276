import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const realmInOtherCase: Mistake = {
  id: 'realm-in-other-case',
  title: 'The realm was hashed in other letters, capital or small',
  explanation:
    'A realm looks like a domain, and domains do not tell capital from small letters. A realm is a text that is hashed, and the two are different.',
  remedy: 'Hash the realm letter for letter as the challenge has it.',
  spec: 'RFC 3261 §22.1',
  example: { input: { ...exampleInput, realm: 'Atlanta.example.com' } },
  apply: (recipe) => {
    const { realm } = recipe.input;
    return [realm.toLowerCase(), realm.toUpperCase()]
      .filter((form) => form !== realm)
      .map((form) => ({
        recipe: withInput(recipe, { realm: form }),
        detail: `The realm was hashed as ${form} instead of ${realm}.`,
      }));
  },
};
