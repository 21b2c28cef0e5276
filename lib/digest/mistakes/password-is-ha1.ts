import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { hashedBy, withInput } from '../recipe';

export const passwordIsHa1: Mistake = {
  id: 'password-is-ha1',
  title: 'HA1 was taken for the password and hashed again',
  explanation:
    'Servers keep HA1 instead of the password, and some configurations accept either. Where an HA1 is entered in the place of a password it goes through the hash a second time.',
  remedy: 'Enter the password itself, or tell the program that what it has been given is HA1 already.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { username, realm, password } = recipe.input;
    const ha1 = hashedBy(recipe, [username, realm, password]);
    return [
      {
        recipe: withInput(recipe, { password: ha1 }),
        detail: `The password was hashed as ${ha1}, which is the HA1 of the right one.`,
      },
    ];
  },
};
