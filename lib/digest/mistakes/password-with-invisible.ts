import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordWithInvisible: Mistake = {
  id: 'password-with-invisible',
  title: 'A character that cannot be seen was hashed with the password',
  explanation:
    'Text files of Windows begin with a byte order mark, texts of C end in a zero, and what is copied from a web page may bring a no-break space or one of no width. Nobody sees them, and the hash is another.',
  remedy: 'Type the password anew instead of pasting it, and save files as UTF-8 without a byte order mark.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { password } = recipe.input;
    const forms: readonly (readonly [string, string])[] = [
      [`\ufeff${password}`, 'with a byte order mark before it'],
      [`${password}\0`, 'with the zero at its end that ends a text in C'],
      [`${password}\u00a0`, 'with a no-break space at its end'],
      [`${password}\u200b`, 'with a space of no width at its end'],
      [password.replace(INVISIBLE, ''), 'without the characters in it that cannot be seen'],
    ];
    return forms
      .filter(([form]) => form !== password)
      .map(([form, how]) => ({
        recipe: withInput(recipe, { password: form }),
        detail: `The password was hashed ${how}.`,
        rare: form !== `\ufeff${password}`,
      }));
  },
};

const INVISIBLE = /[\p{Cc}\p{Cf}\u00a0]/gu;
