import { hashOf } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';

export const hashOfNothing: Mistake = {
  id: 'hash-of-nothing',
  title: 'The response is the hash of the empty text',
  explanation:
    'The digits are what a hash function gives for no text at all. That happens where the text is built in one variable and another is hashed, and in documentation whose example was never computed.',
  remedy:
    'Look at what is given to the hash function. If the message comes from a document, take another example.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) => [
    {
      recipe: { ...recipe, write: () => recipe.hash(recipe.input.algorithm, new Uint8Array()) },
      detail: `The response is the ${hashOf(recipe.input.algorithm)} of the empty text.`,
      rare: true,
    },
  ],
};
