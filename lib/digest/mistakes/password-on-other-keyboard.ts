import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordOnOtherKeyboard: Mistake = {
  id: 'password-on-other-keyboard',
  title: 'The password was typed on a keyboard of another layout',
  explanation:
    'Y and Z have changed places on German keyboards, A and Q, W and Z on French ones. Where the field shows dots nobody notices, and in a machine room the layout is often not the one that is printed on the keys.',
  remedy: 'Type the password where it can be seen, and compare.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { password } = recipe.input;
    return LAYOUTS.map(([pairs, name]) => ({ form: exchanged(password, pairs), name }))
      .filter(({ form }) => form !== password)
      .map(({ form, name }) => ({
        recipe: withInput(recipe, { password: form }),
        detail: `The password was hashed as on a keyboard with ${name}.`,
      }));
  },
};

const LAYOUTS = [
  ['yz', 'Y and Z exchanged'],
  ['aq wz', 'A and Q, W and Z exchanged'],
] as const;

/** `yz`: each y becomes z and each z becomes y; capital letters too. */
function exchanged(text: string, pairs: string): string {
  const both = pairs.split(' ').flatMap((pair) => [pair, pair.toUpperCase()]);
  return text.replace(/[a-z]/gi, (letter) => {
    const [a = '', b = ''] = both.find((pair) => pair.includes(letter)) ?? letter + letter;
    return letter === a ? b : a;
  });
}
