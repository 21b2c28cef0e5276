import { hashOf } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { hashedBy, withInput } from '../recipe';

export const passwordIsHash: Mistake = {
  id: 'password-is-hash',
  title: 'A hash of the password was hashed instead of the password',
  explanation:
    'Web sites keep a hash of each password. Where an account of such a site is used for SIP too, the server may know nothing but that hash, and takes it for the password; the phone does not.',
  remedy:
    'Let the server keep HA1, which is made of user name, realm and password, when the password is set; it cannot be made afterwards from a hash of the password alone.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { algorithm, password } = recipe.input;
    return [
      {
        recipe: withInput(recipe, { password: hashedBy(recipe, [password]) }),
        detail: `The ${hashOf(algorithm)} of the password was hashed in its place.`,
        rare: true,
      },
    ];
  },
};
