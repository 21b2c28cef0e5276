import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const backslashesHashed: Mistake = {
  id: 'backslashes-hashed',
  title: 'Backslashes of the header field were hashed',
  explanation:
    'Within quotation marks a backslash stands before a quotation mark or another backslash, and is no part of the value. A user name with a domain of Windows in front, written EXAMPLE\\\\bob, is hashed with one backslash.',
  remedy: 'Take the backslashes before quoted characters out before hashing.',
  spec: 'RFC 7616 §3.4.5',
  example: { input: { ...exampleInput, username: 'EXAMPLE\\bob' } },
  apply: (recipe) => {
    const { username, realm } = recipe.input;
    if (!/[\\"]/.test(username + realm)) return [];
    return [
      { username: escaped(username) },
      { realm: escaped(realm) },
      { username: escaped(username), realm: escaped(realm) },
    ].map((changes) => ({
      recipe: withInput(recipe, changes),
      detail: `Backslashes were hashed: ${Object.values(changes).join(', ')}.`,
    }));
  },
};

function escaped(value: string): string {
  return value.replace(/[\\"]/g, '\\$&');
}
