import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordWithTypographicSigns: Mistake = {
  id: 'password-with-typographic-signs',
  title: 'A program made quotation marks and hyphens of the password prettier',
  explanation:
    'Word processors, mail programs and telephones turn straight quotation marks into curved ones and a hyphen into a dash while one types. The password looks the same, and it is another.',
  remedy: 'Send passwords as plain text, or use letters and digits alone.',
  spec: 'RFC 7616 §4',
  example: { input: { ...exampleInput, password: "zan'zi-bar" } },
  apply: (recipe) => {
    const { password } = recipe.input;
    const plain = password.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
    const forms: readonly (readonly [string, string])[] = [
      [password.replaceAll("'", '’'), 'with curved apostrophes'],
      [password.replaceAll('-', '–'), 'with dashes instead of hyphens'],
      [password.replaceAll("'", '’').replaceAll('-', '–').replace(/"/g, '”'), 'with typographic signs'],
      [plain, 'with plain signs instead of typographic ones'],
    ];
    return forms
      .filter(([form]) => form !== password)
      .map(([form, how]) => ({
        recipe: withInput(recipe, { password: form }),
        detail: `The password was hashed ${how}.`,
        rare: true,
      }));
  },
};
