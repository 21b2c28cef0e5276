import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const bodyPutIn: Mistake = {
  id: 'body-put-in',
  title: 'The body was hashed although qop is not auth-int',
  explanation:
    'Where a server offers auth and auth-int, a client may name one in the credentials and compute the other. Here HA2 covers the body as for auth-int, and the credentials say otherwise.',
  remedy: 'Make HA2 of method and URI alone, or write qop=auth-int into the credentials.',
  spec: 'RFC 7616 §3.4.3',
  example: { input: exampleInput },
  apply: (recipe) => {
    if (recipe.integrity) return [];
    const integrity = { ...recipe, integrity: true };
    return [
      { recipe: integrity, detail: 'HA2 covers the body as for auth-int.' },
      {
        recipe: withInput(integrity, { qop: recipe.input.qop && 'auth-int' }),
        detail: 'The whole response was computed as for auth-int.',
      },
    ];
  },
};
