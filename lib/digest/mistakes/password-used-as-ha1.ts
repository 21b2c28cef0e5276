import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withIngredients } from '../recipe';

export const passwordUsedAsHa1: Mistake = {
  id: 'password-used-as-ha1',
  title: 'The password was used as HA1, without being hashed',
  explanation:
    'Some programs take HA1 in the place of the password, and one of them was given the password itself. Or the password that you have is HA1 in truth, and the program that made the response knew that.',
  remedy:
    'Tell the program which of the two it gets. If your password has 32 or 64 hexadecimal digits, ask whether it is HA1.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: { ...exampleInput, password: '939e7578ed9e3c518a452acee763bce9' } },
  apply: (recipe) => {
    const HA1 = recipe.input.password;
    const direct = withIngredients(withIngredients(recipe, 'HA1-sess', { HA1 }), 'response', { HA1 });
    return [{ recipe: direct, detail: 'The password stands in the place of HA1.' }];
  },
};
