import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordWithSpace: Mistake = {
  id: 'password-with-space',
  title: 'White space was hashed with the password',
  explanation:
    'A password that was pasted, or read from a file, brings along a blank or the end of the line. It cannot be seen in the form, and it changes every digit of the hash.',
  remedy: 'Type the password anew, and cut white space off the ends where it is read.',
  spec: 'RFC 7616 §3.4.5',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { password } = recipe.input;
    const forms: readonly (readonly [string, string])[] = [
      [`${password} `, 'with a blank at its end'],
      [` ${password}`, 'with a blank before it'],
      [`${password}\n`, 'with the end of its line (LF)'],
      [`${password}\r\n`, 'with the end of its line (CR LF)'],
      [`${password}\t`, 'with a tab at its end'],
      [password.trim(), 'without the white space at its ends'],
    ];
    return forms
      .filter(([form]) => form !== password)
      .map(([form, how]) => ({
        recipe: withInput(recipe, { password: form }),
        detail: `The password was hashed ${how}.`,
      }));
  },
};
