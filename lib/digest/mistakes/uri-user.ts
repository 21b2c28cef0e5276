import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';
import { uriOf, uriParts } from '../uri-parts';

export const uriUser: Mistake = {
  id: 'uri-user',
  title: 'The URI was hashed with another user part',
  explanation:
    'A REGISTER is addressed to a domain and has no user in its request line; its To header field has one. Where the two are mixed up the hash is made with the wrong one.',
  remedy: 'Hash the uri parameter, which repeats the request line and not the To header field.',
  spec: 'RFC 3261 §10.2',
  example: { input: exampleInput, circumstances: { addressOfRecord: 'sips:bob@ss2.biloxi.example.com' } },
  apply: (recipe, { addressOfRecord }) => {
    const parts = uriParts(recipe.input.uri);
    const domain = parts && uriOf({ ...parts, user: '' });
    return [domain, addressOfRecord]
      .filter((uri) => uri !== undefined)
      .filter((uri) => uri !== recipe.input.uri)
      .map((uri) => ({ recipe: withInput(recipe, { uri }), detail: `The URI was hashed as ${uri}.` }));
  },
};
