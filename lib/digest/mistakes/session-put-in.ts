import { type DigestAlgorithm, hashOf, isSession } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const sessionPutIn: Mistake = {
  id: 'session-put-in',
  title: 'A session key was used, the algorithm does not end in -sess',
  explanation:
    'Only the algorithms that end in -sess mix nonce and cnonce into HA1. The response here was made so, and the credentials announce the plain algorithm.',
  remedy: 'Use HA1 as it is, or announce the algorithm with -sess if the challenge did.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { algorithm } = recipe.input;
    if (isSession(algorithm)) return [];
    const other: DigestAlgorithm = `${hashOf(algorithm)}-sess`;
    return [
      {
        recipe: withInput(recipe, { algorithm: other }),
        detail: `The response was computed with ${other} instead of ${algorithm}.`,
      },
    ];
  },
};
