import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';
import { uriOf, uriParts } from '../uri-parts';

export const uriScheme: Mistake = {
  id: 'uri-scheme',
  title: 'The URI was hashed with another scheme, or with none',
  explanation:
    'A phone that is told to use TLS turns sip: into sips: at some place, or turns it back, and one that asks for a server name keeps it without any scheme. If the hash is made from that, it is another than that of the uri parameter.',
  remedy: 'Hash the uri parameter as it stands.',
  spec: 'RFC 3261 §22.4',
  example: { input: exampleInput },
  apply: (recipe) => {
    const parts = uriParts(recipe.input.uri);
    if (parts === undefined) return [];
    const other = parts.scheme.toLowerCase() === 'sip:' ? 'sips:' : 'sip:';
    return [other, ''].map((scheme) => {
      const uri = uriOf({ ...parts, scheme });
      return { recipe: withInput(recipe, { uri }), detail: `The URI was hashed as ${uri}.` };
    });
  },
};
