import { digestAlgorithms, isSession } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const algorithmOther: Mistake = {
  id: 'algorithm-other',
  title: 'Another hash function was used than the one announced',
  explanation:
    'The algorithm parameter names the function, and without it MD5 holds. A client that knows only one function may copy the parameter of the challenge and compute what it can.',
  remedy:
    'Compute with the announced function, or answer another of the challenges: leave alone the ones that name an unknown function.',
  spec: 'RFC 8760 §2.4',
  example: { input: { ...exampleInput, algorithm: 'SHA-256' } },
  apply: (recipe) => {
    const { algorithm } = recipe.input;
    return digestAlgorithms
      .filter((other) => isSession(other) === isSession(algorithm) && other !== algorithm)
      .map((other) => ({
        recipe: withInput(recipe, { algorithm: other }),
        detail: `The response was computed with ${other} instead of ${algorithm}.`,
      }));
  },
};
