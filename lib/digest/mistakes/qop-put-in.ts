import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const qopPutIn: Mistake = {
  id: 'qop-put-in',
  title: 'The formula with qop was used, the credentials have none',
  explanation:
    'The server offered no qop and the credentials have none, so the old formula of RFC 2069 holds. The hash here covers nc, cnonce and qop, of which the server knows nothing.',
  remedy:
    'Hash HA1, nonce and HA2 alone where the credentials have no qop parameter. If the server did offer qop, send it, with nc and cnonce.',
  spec: 'RFC 2617 §3.2.2.1',
  example: { input: { ...exampleInput, qop: undefined } },
  apply: (recipe) => {
    const { qop, nc = '00000001', cnonce = '' } = recipe.input;
    if (qop !== undefined) return [];
    return [
      {
        recipe: withInput(recipe, { qop: 'auth', nc, cnonce }),
        detail: `The values ${nc} (nc), ${cnonce === '' ? 'nothing' : cnonce} (cnonce) and auth (qop) were hashed too.`,
      },
    ];
  },
};
