import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { hashedBy, withInput } from '../recipe';

export const usernameIsHash: Mistake = {
  id: 'username-is-hash',
  title: 'The hashed user name went into HA1',
  explanation:
    'With userhash=true the username parameter carries a hash of user name and realm, so that a listener does not learn the name. HA1 is made of the name itself all the same.',
  remedy: 'Hash the plain user name into HA1, and use its hash for the username parameter alone.',
  spec: 'RFC 7616 §3.4.4',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { username, realm } = recipe.input;
    return [
      {
        recipe: withInput(recipe, { username: hashedBy(recipe, [username, realm]) }),
        detail: `HA1 was made of the hash of ${username} and the realm instead of ${username}.`,
        rare: true,
      },
    ];
  },
};
