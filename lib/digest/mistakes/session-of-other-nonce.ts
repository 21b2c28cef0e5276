import { isSession } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withIngredients } from '../recipe';

export const sessionOfOtherNonce: Mistake = {
  id: 'session-of-other-nonce',
  title: 'The session key of -sess was made with another nonce or cnonce',
  explanation:
    'The key of a session is made once, with the first nonce and the cnonce that answered it, and kept. A client that makes it anew with each cnonce, or keeps it after a new challenge, or has no cnonce yet, has another key than the server.',
  remedy:
    'Make the key with nonce and cnonce of the first answer, and make a new one for each new challenge.',
  spec: 'RFC 7616 §3.4.2',
  example: {
    input: { ...exampleInput, algorithm: 'MD5-sess' },
    circumstances: { challengeNonce: '1cec4341ae6cbe5a359ea9c8e88df84f' },
  },
  apply: (recipe, { challengeNonce }) => {
    if (!isSession(recipe.input.algorithm)) return [];
    const empty = {
      recipe: withIngredients(recipe, 'HA1-sess', { cnonce: '' }),
      detail: 'The session key was made without a cnonce.',
    };
    if (challengeNonce === undefined || challengeNonce === recipe.input.nonce) return [empty];
    return [
      empty,
      {
        recipe: withIngredients(recipe, 'HA1-sess', { nonce: challengeNonce }),
        detail: `The session key was made with the nonce ${challengeNonce}.`,
      },
    ];
  },
};
