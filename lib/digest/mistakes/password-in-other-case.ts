import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordInOtherCase: Mistake = {
  id: 'password-in-other-case',
  title: 'The password was hashed in other letters, capital or small',
  explanation:
    'Caps lock was on, or a phone’s keyboard began with a capital letter, or a program made everything small. To a hash a and A have nothing in common.',
  remedy: 'Type the password anew and look at it while typing.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { password } = recipe.input;
    const forms: readonly (readonly [string, string])[] = [
      [password.toUpperCase(), 'in capital letters'],
      [password.toLowerCase(), 'in small letters'],
      [password.slice(0, 1).toUpperCase() + password.slice(1), 'with a capital letter first'],
      [swapCase(password), 'with capital and small letters exchanged'],
    ];
    return forms
      .filter(([form]) => form !== password)
      .map(([form, how]) => ({
        recipe: withInput(recipe, { password: form }),
        detail: `The password was hashed ${how}.`,
      }));
  },
};

function swapCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
}
