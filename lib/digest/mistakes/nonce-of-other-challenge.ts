import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const nonceOfOtherChallenge: Mistake = {
  id: 'nonce-of-other-challenge',
  title: 'Another nonce was hashed than the one in the credentials',
  explanation:
    'A client that has received several challenges keeps several nonces. Here it wrote one into the credentials and hashed the one of the latest challenge.',
  remedy:
    'Take the nonce for the hash and the nonce for the credentials from the same challenge, and start nc at 00000001 with each new one.',
  spec: 'RFC 7616 §3.4',
  example: { input: exampleInput, circumstances: { challengeNonce: '1cec4341ae6cbe5a359ea9c8e88df84f' } },
  apply: (recipe, { challengeNonce }) => {
    if (challengeNonce === undefined || challengeNonce === recipe.input.nonce) return [];
    return [
      {
        recipe: withInput(recipe, { nonce: challengeNonce }),
        detail: `The nonce was hashed as ${challengeNonce}, and the credentials say ${recipe.input.nonce}.`,
      },
    ];
  },
};
