import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';
import { uriParts } from '../uri-parts';

export const realmFromUri: Mistake = {
  id: 'realm-from-uri',
  title: 'The domain was hashed as realm',
  explanation:
    'The realm is a name of the server’s own choice, and often not the domain: asterisk, or the name of another host. A client that takes the domain it registers with in its place computes an HA1 that no server has.',
  remedy: 'Hash the realm of the challenge, character for character.',
  spec: 'RFC 3261 §22.1',
  example: { input: exampleInput },
  apply: (recipe, { addressOfRecord, requestUri }) => {
    const hosts = [recipe.input.uri, requestUri, addressOfRecord].map((uri) => uriParts(uri ?? '')?.host);
    return [...new Set(hosts)]
      .filter((host) => host !== undefined)
      .filter((host) => host !== recipe.input.realm)
      .map((realm) => ({
        recipe: withInput(recipe, { realm }),
        detail: `The realm was hashed as ${realm} instead of ${recipe.input.realm}.`,
      }));
  },
};
