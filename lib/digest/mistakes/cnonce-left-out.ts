import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const cnonceLeftOut: Mistake = {
  id: 'cnonce-left-out',
  title: 'The nonce of the client was hashed as nothing',
  explanation:
    'The credentials have a cnonce, and the hash was made without one: it was drawn after hashing, or lives in a variable that was not set yet.',
  remedy: 'Draw the cnonce first, and use the same text in the hash and in the credentials.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) => [
    {
      recipe: withInput(recipe, { cnonce: '' }),
      detail: 'The place of the cnonce in the hash was empty.',
    },
  ],
};
