import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const usernameWithoutDomain: Mistake = {
  id: 'username-without-domain',
  title: 'The domain was cut off the user name',
  explanation:
    'A user name may contain an at sign, and then what follows belongs to it. Servers and phones that cut it off, in order to look up or to display the user, hash another name than the one in the credentials.',
  remedy: 'Hash the user name exactly as it stands in the username parameter, at sign and domain included.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: { ...exampleInput, username: 'bob@biloxi.example.com' } },
  apply: (recipe) => {
    const [user = '', ...domain] = recipe.input.username.split('@');
    if (domain.length === 0) return [];
    return [
      {
        recipe: withInput(recipe, { username: user }),
        detail: `The user name was hashed as ${user} instead of ${recipe.input.username}.`,
      },
    ];
  },
};
