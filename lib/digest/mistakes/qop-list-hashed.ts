import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const qopListHashed: Mistake = {
  id: 'qop-list-hashed',
  title: 'The list of the challenge was hashed as qop',
  explanation:
    'The challenge offers a list, such as auth,auth-int; the client chooses one of them, writes that into the credentials and hashes it. Here the list as a whole went into the hash.',
  remedy: 'Choose one value, and use it both in the credentials and in the hash.',
  spec: 'RFC 7616 §3.4',
  example: { input: exampleInput, circumstances: { challengeQop: 'auth,auth-int' } },
  apply: (recipe, { challengeQop }) => {
    const { qop } = recipe.input;
    if (qop === undefined) return [];
    return [...new Set([challengeQop, 'auth,auth-int', 'auth, auth-int', 'auth-int,auth'])]
      .filter((list) => list !== undefined)
      .filter((list) => list !== qop)
      .map((list) => ({
        recipe: withInput(recipe, { qop: list }),
        detail: `The text ${list} was hashed as qop instead of ${qop}.`,
      }));
  },
};
