import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';
import { uriOf, uriParts } from '../uri-parts';

export const uriPort: Mistake = {
  id: 'uri-port',
  title: 'The port was left out of the URI, or put in',
  explanation:
    'The hash works on characters, and a URI with :5060 is another text than the one without, although both lead to the same place.',
  remedy:
    'Write the URI once, use it for the request line, copy it into the uri parameter, and hash that copy.',
  spec: 'RFC 3261 §22.4',
  example: { input: { ...exampleInput, uri: 'sip:registrar.biloxi.example.com:5060' } },
  apply: (recipe) => {
    const parts = uriParts(recipe.input.uri);
    if (parts === undefined) return [];
    const ports = parts.port === '' ? [':5060', ':5061'] : [''];
    return ports.map((port) => {
      const uri = uriOf({ ...parts, port });
      return { recipe: withInput(recipe, { uri }), detail: `The URI was hashed as ${uri}.` };
    });
  },
};
