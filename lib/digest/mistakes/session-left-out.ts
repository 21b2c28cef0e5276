import { hashOf, isSession } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const sessionLeftOut: Mistake = {
  id: 'session-left-out',
  title: 'The session key of -sess was left out',
  explanation:
    'An algorithm that ends in -sess hashes HA1 once more, with nonce and cnonce, to get a key for the session. The response here was made from the plain HA1.',
  remedy: 'Hash HA1, nonce and cnonce into a second HA1 where the algorithm ends in -sess.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: { ...exampleInput, algorithm: 'MD5-sess' } },
  apply: (recipe) => {
    const { algorithm } = recipe.input;
    if (!isSession(algorithm)) return [];
    return [
      {
        recipe: withInput(recipe, { algorithm: hashOf(algorithm) }),
        detail: `The response was computed with ${hashOf(algorithm)} instead of ${algorithm}.`,
      },
    ];
  },
};
