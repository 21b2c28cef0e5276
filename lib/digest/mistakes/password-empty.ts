import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordEmpty: Mistake = {
  id: 'password-empty',
  title: 'The password was empty',
  explanation:
    'A password that is not set, or that a configuration file names under another key, is an empty text to many programs. They do not complain: they hash it, and the server finds a wrong response.',
  remedy:
    'Find out why the client has no password: a misspelt key, an account that was not saved, a vault that was not open.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => [
    {
      recipe: withInput(recipe, { password: '' }),
      detail: 'The password was hashed as the empty text.',
    },
  ],
};
