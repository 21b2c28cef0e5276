import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';
import { uriParts } from '../uri-parts';

export const usernameIsAddress: Mistake = {
  id: 'username-is-address',
  title: 'The address-of-record was hashed as user name',
  explanation:
    'The user name of a digest is a name that the realm gave out; the address of a user is something else, even where the two look alike. A client that hashes its address, with or without sip: in front, comes to another HA1 than the server.',
  remedy:
    'Hash the value of the username parameter. If the provider gave an authentication name besides the number, that is the one to configure.',
  spec: 'RFC 3261 §22.1',
  example: { input: exampleInput, circumstances: { addressOfRecord: 'sip:bob@biloxi.example.com' } },
  apply: (recipe, { addressOfRecord }) => {
    const parts = uriParts(addressOfRecord ?? '');
    if (parts === undefined || parts.user === '') return [];
    const user = parts.user.slice(0, -1);
    return [`${parts.scheme}${user}@${parts.host}`, `${user}@${parts.host}`, user]
      .filter((username) => username !== recipe.input.username)
      .map((username) => ({
        recipe: withInput(recipe, { username }),
        detail: `The user name was hashed as ${username} instead of ${recipe.input.username}.`,
      }));
  },
};
