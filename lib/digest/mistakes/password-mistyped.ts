import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const passwordMistyped: Mistake = {
  id: 'password-mistyped',
  title: 'The password has a slip of the finger',
  explanation:
    'One character is missing, comes twice, or has changed places with the next one. That is what goes wrong most often where a password is typed into a phone with twelve keys.',
  remedy: 'Type the password anew and look at it while typing.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: exampleInput },
  apply: (recipe) => {
    const characters = Array.from(recipe.input.password);
    if (characters.length > LONGEST) return [];
    return characters.flatMap((character, at) => {
      const [before, after] = [characters.slice(0, at), characters.slice(at + 1)];
      const [next, ...others] = after;
      const typed = (...middle: readonly string[]) => ({
        recipe: withInput(recipe, { password: middle.join('') }),
        detail: `The password was hashed as ${middle.join('')}.`,
        rare: true,
      });
      return [
        typed(...before, ...after),
        typed(...before, character, character, ...after),
        ...(next === undefined ? [] : [typed(...before, next, character, ...others)]),
      ];
    });
  },
};

/** Characters of the longest password that slips are tried in: nobody types more. */
const LONGEST = 64;
