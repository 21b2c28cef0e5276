import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const usernameWithRealm: Mistake = {
  id: 'username-with-realm',
  title: 'The realm was added to the user name',
  explanation:
    'Some phones join user name and realm to bob@atlanta.example.com before they hash, although the username parameter says bob. The server joins what it reads in the credentials, and comes to another HA1.',
  remedy: 'Hash the user name exactly as it stands in the username parameter.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { username, realm } = recipe.input;
    return [
      {
        recipe: withInput(recipe, { username: `${username}@${realm}` }),
        detail: `The user name was hashed as ${username}@${realm} instead of ${username}.`,
      },
    ];
  },
};
