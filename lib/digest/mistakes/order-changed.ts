import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import type { Ingredient, Recipe, StepName } from '../recipe';

export const orderChanged: Mistake = {
  id: 'order-changed',
  title: 'Two values were hashed in each other’s place',
  explanation:
    'A hash looks the same whatever the order of its values is, so nobody sees that two of them were exchanged when the formula was typed.',
  remedy:
    'HA1 is user name, realm, password; HA2 is method, URI; the response is HA1, nonce, nc, cnonce, qop, HA2.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) =>
    EXCHANGED.map(([step, a, b]) => ({
      recipe: exchange(recipe, step, a, b),
      detail: `The values ${a} and ${b} were exchanged in the text of ${step}.`,
      rare: true,
    })),
};

const EXCHANGED: readonly (readonly [StepName, Ingredient['name'], Ingredient['name']])[] = [
  ['HA1', 'username', 'realm'],
  ['HA1', 'realm', 'password'],
  ['HA1-sess', 'nonce', 'cnonce'],
  ['HA2', 'method', 'uri'],
  ['response', 'HA1', 'HA2'],
  ['response', 'HA1-sess', 'HA2'],
  ['response', 'nc', 'cnonce'],
  ['response', 'nonce', 'cnonce'],
  ['response', 'cnonce', 'qop'],
];

function exchange(recipe: Recipe, step: StepName, a: Ingredient['name'], b: Ingredient['name']): Recipe {
  return {
    ...recipe,
    arrange: (at, given) => {
      const ingredients = recipe.arrange(at, given);
      const [first, second] = [
        ingredients.find(({ name }) => name === a),
        ingredients.find(({ name }) => name === b),
      ];
      if (at !== step || !first || !second) return ingredients;
      return ingredients.map((one) => (one === first ? second : one === second ? first : one));
    },
  };
}
