import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const realmOfDefault: Mistake = {
  id: 'realm-of-default',
  title: 'The realm that a program has by default was hashed, or none',
  explanation:
    'HA1 holds for one realm. One that was computed and stored before the realm of the server was set, as asterisk for instance, or without any, fits none of its challenges any more.',
  remedy: 'Compute the stored HA1 anew with the realm that the server announces.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { realm } = recipe.input;
    return ['', 'asterisk']
      .filter((other) => other !== realm)
      .map((other) => ({
        recipe: withInput(recipe, { realm: other }),
        detail: `The realm was hashed as ${other === '' ? 'nothing' : other} instead of ${realm}.`,
        rare: true,
      }));
  },
};
