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
    quotedTogether.map((names) => ({
      recipe: withInput(recipe, Object.fromEntries(names.map((name) => [name, quoted(recipe.input[name])]))),
      detail: `Quotation marks were hashed with ${names.join(', ')}.`,
    })),
};

/** What is left quoted at once: one value alone, those of HA1, or everything that is quoted on the wire. */
const quotedTogether = [
  ['username'],
  ['realm'],
  ['username', 'realm'],
  ['nonce'],
  ['uri'],
  ['cnonce'],
  ['qop'],
  ['username', 'realm', 'nonce', 'uri'],
  ['username', 'realm', 'nonce', 'uri', 'cnonce'],
] as const;

function quoted(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `"${value}"`;
}
