import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';
import { uriOf, uriParts } from '../uri-parts';

export const uriParameters: Mistake = {
  id: 'uri-parameters',
  title: 'Parameters were left out of the URI, or put in',
  explanation:
    'The parameter transport=tcp steers where a request goes, and many programs handle it apart from the URI. Then one place has the parameter and the other has not, and the hashes differ.',
  remedy:
    'Write the URI once, use it for the request line, copy it into the uri parameter, and hash that copy.',
  spec: 'RFC 3261 §22.4',
  example: { input: { ...exampleInput, uri: 'sip:biloxi.example.com;transport=tcp' } },
  apply: (recipe) => {
    const parts = uriParts(recipe.input.uri);
    if (parts === undefined) return [];
    return formsOf(parts.parameters).map((parameters) => {
      const uri = uriOf({ ...parts, parameters });
      return { recipe: withInput(recipe, { uri }), detail: `The URI was hashed as ${uri}.` };
    });
  },
};

/** Without parameters the one that most programs add; otherwise none, no header fields, and all but the transport. */
function formsOf(parameters: string): readonly string[] {
  if (parameters === '') return [';transport=udp', ';transport=tcp', ';transport=tls'];
  const fewer = ['', parameters.replace(/\?.*$/, ''), parameters.replace(/;transport=[^;?]*/i, '')];
  return [...new Set(fewer)].filter((form) => form !== parameters);
}
