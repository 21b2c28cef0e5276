import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const quotesHashed: Mistake = {
  id: 'quotes-hashed',
  title: 'Quotation marks were hashed',
  explanation:
    'The quotation marks around realm, nonce and the others belong to the header field and not to the value. A program that cuts the header field at commas and equals signs easily leaves them on.',
  remedy: 'Take off the quotation marks, and the backslashes before quoted characters, before hashing.',
  spec: 'RFC 7616 §3.4.5',
  example: { input: exampleInput },
  apply: (recipe) =>
    [...TOGETHER, ...ONE_ALONE].map((names) => ({
      recipe: withInput(recipe, Object.fromEntries(names.map((name) => [name, quoted(recipe.input[name])]))),
      detail: `Quotation marks were hashed with ${names.join(', ')}.`,
      rare: ONE_ALONE.includes(names),
    })),
};

type Quoted = 'username' | 'realm' | 'nonce' | 'uri' | 'cnonce' | 'qop';

/** What is left quoted at once: a value of HA1, the list that was chosen from, or everything that is quoted on the wire. */
const TOGETHER: readonly (readonly Quoted[])[] = [
  ['username'],
  ['realm'],
  ['username', 'realm'],
  ['qop'],
  ['username', 'realm', 'nonce', 'uri'],
  ['username', 'realm', 'nonce', 'uri', 'cnonce'],
];

const ONE_ALONE: readonly (readonly Quoted[])[] = [['nonce'], ['uri'], ['cnonce']];

function quoted(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
