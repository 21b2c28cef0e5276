import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';
import { uriOf, uriParts } from '../uri-parts';

export const uriScheme: Mistake = {
  id: 'uri-scheme',
  title: 'sip: and sips: were exchanged in the URI',
  explanation:
    'A phone that is told to use TLS turns sip: into sips: at some place, or turns it back. If that happens between the uri parameter and the hash, the two differ.',
  remedy: 'Hash the uri parameter as it stands.',
  spec: 'RFC 3261 §22.4',
  example: { input: exampleInput },
  apply: (recipe) => {
    const parts = uriParts(recipe.input.uri);
    if (parts === undefined) return [];
    const uri = uriOf({ ...parts, scheme: parts.scheme.toLowerCase() === 'sip:' ? 'sips:' : 'sip:' });
    return [{ recipe: withInput(recipe, { uri }), detail: `The URI was hashed as ${uri}.` }];
  },
};
