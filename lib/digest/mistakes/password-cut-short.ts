import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordCutShort: Mistake = {
  id: 'password-cut-short',
  title: 'Only the beginning of the password was hashed',
  explanation:
    'Forms and memory of phones hold so many characters and drop the rest without a word. In configuration files a semicolon or a hash sign begins a comment, and what stands behind it is gone.',
  remedy:
    'Choose a password that the program can hold, or put it in quotation marks in the file if the program reads them.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: { ...exampleInput, password: 'zanzi;bar' } },
  apply: (recipe) => {
    const { password } = recipe.input;
    const cuts = [
      ...LENGTHS.map((length) => [length, `Only the first ${length} characters`] as const),
      ...SIGNS.map((sign) => [password.indexOf(sign), `Only what stands before the first ${sign}`] as const),
    ];
    return cuts
      .filter(([length]) => length >= 0 && length < password.length)
      .map(([length, what]) => ({
        recipe: withInput(recipe, { password: password.slice(0, length) }),
        detail: `${what} of the password went into the hash.`,
      }));
  },
};

const LENGTHS = [8, 10, 12, 14, 15, 16, 20, 24, 30, 31, 32, 40, 63, 64];
const SIGNS = [';', '#', ':', ',', '@', '"', '&', '$'];
