import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { percentDecoded, percentEncoded } from '../percent';
import { withInput } from '../recipe';

export const usernameEscaped: Mistake = {
  id: 'username-escaped',
  title: 'The user name was hashed with other escapes',
  explanation:
    'In a URI some characters of a user name are written as a percent sign and two digits, + as %2B and @ as %40. The username parameter is no URI and has no such escapes; a program that takes the name out of a URI hashes another text.',
  remedy: 'Undo the escapes when the name is taken out of a URI, and hash what the username parameter says.',
  spec: 'RFC 3261 §19.1.2',
  example: { input: { ...exampleInput, username: '+15551234' } },
  apply: (recipe) => {
    const { username } = recipe.input;
    return [percentEncoded(username), percentDecoded(username)]
      .filter((form) => form !== undefined)
      .filter((form) => form !== username)
      .map((form) => ({
        recipe: withInput(recipe, { username: form }),
        detail: `The user name was hashed as ${form} instead of ${username}.`,
      }));
  },
};
