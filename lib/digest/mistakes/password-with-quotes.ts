import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordWithQuotes: Mistake = {
  id: 'password-with-quotes',
  title: 'Quotation marks were taken for a part of the password',
  explanation:
    'In many configuration files a value may stand in quotation marks, and in as many others they are two characters like all others. Here they went into the hash, or were taken off although they belong to the password.',
  remedy:
    'Write the password into the file without quotation marks, and look whether the program needs them.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { password } = recipe.input;
    const bare = /^(["'])(.*)\1$/s.exec(password)?.[2];
    const forms: readonly (readonly [string | undefined, string])[] = [
      [`"${password}"`, 'with quotation marks around it'],
      [`'${password}'`, 'with single quotation marks around it'],
      [bare, 'without the quotation marks around it'],
    ];
    return forms.flatMap(([form, how]) =>
      form === undefined
        ? []
        : [{ recipe: withInput(recipe, { password: form }), detail: `The password was hashed ${how}.` }],
    );
  },
};
