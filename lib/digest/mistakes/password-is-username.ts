import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordIsUsername: Mistake = {
  id: 'password-is-username',
  title: 'The user name stood in the place of the password',
  explanation:
    'New accounts often begin with a password that equals the user name, and a form filled one line too low hashes the name for the password. Some programs exchange the two altogether.',
  remedy: 'Look at both fields of the account, and give the user a password that is no name.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { username, password } = recipe.input;
    return [
      {
        recipe: withInput(recipe, { password: username }),
        detail: `The user name ${username} was hashed as password.`,
      },
      {
        recipe: withInput(recipe, { username: password, password: username }),
        detail: 'User name and password were hashed in each other’s place.',
        rare: true,
      },
    ];
  },
};
