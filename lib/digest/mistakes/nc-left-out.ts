import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const ncLeftOut: Mistake = {
  id: 'nc-left-out',
  title: 'The nonce count was hashed as nothing',
  explanation:
    'The credentials have nc, and the hash was made without it: it was counted after hashing, or lives in a variable that was not set yet.',
  remedy: 'Count first, and use the same eight digits in the hash and in the credentials.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) => [
    { recipe: withInput(recipe, { nc: '' }), detail: 'The place of nc in the hash was empty.' },
  ],
};
