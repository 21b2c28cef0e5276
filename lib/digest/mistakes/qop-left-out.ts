import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const qopLeftOut: Mistake = {
  id: 'qop-left-out',
  title: 'The old formula without qop was used',
  explanation:
    'The credentials carry qop, and with it the hash has to cover nc, cnonce and qop as well. The hash here is that of RFC 2069, which knew none of them.',
  remedy: 'Hash HA1, nonce, nc, cnonce, qop and HA2 as soon as the credentials have a qop parameter.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) => {
    if (recipe.input.qop === undefined) return [];
    return [
      {
        recipe: withInput(recipe, { qop: undefined }),
        detail: 'Only HA1, nonce and HA2 were hashed; nc, cnonce and qop are missing.',
      },
    ];
  },
};
