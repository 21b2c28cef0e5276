import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const usernameInOtherCase: Mistake = {
  id: 'username-in-other-case',
  title: 'The user name was hashed in other letters, capital or small',
  explanation:
    'Many programs keep user names in small letters, because mail addresses and domains do not tell the two apart. A hash does: the user part of a SIP address too is compared letter for letter.',
  remedy: 'Hash the user name exactly as it stands in the username parameter.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: { ...exampleInput, username: 'Bob' } },
  apply: (recipe) => {
    const { username } = recipe.input;
    return [username.toLowerCase(), username.toUpperCase()]
      .filter((form) => form !== username)
      .map((form) => ({
        recipe: withInput(recipe, { username: form }),
        detail: `The user name was hashed as ${form} instead of ${username}.`,
      }));
  },
};
