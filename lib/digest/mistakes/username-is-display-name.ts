import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const usernameIsDisplayName: Mistake = {
  id: 'username-is-display-name',
  title: 'The display name was hashed as user name',
  explanation:
    'A form that asks for name, user and authentication name is easily filled in the wrong order, and some programs then hash what they show: Bob instead of bob.',
  remedy: 'Hash the value of the username parameter, and leave the display name to From and To.',
  spec: 'RFC 3261 §22.1',
  example: { input: exampleInput, circumstances: { displayName: 'Bob' } },
  apply: (recipe, { displayName }) => {
    if (displayName === undefined || displayName === '' || displayName === recipe.input.username) return [];
    return [
      {
        recipe: withInput(recipe, { username: displayName }),
        detail: `The user name was hashed as ${displayName} instead of ${recipe.input.username}.`,
      },
    ];
  },
};
