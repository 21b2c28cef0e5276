import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const uriIsRequestUri: Mistake = {
  id: 'uri-is-request-uri',
  title: 'The request line was hashed, the uri parameter says something else',
  explanation:
    'The uri parameter repeats the Request-URI because proxies may change the request line on the way. The hash belongs to the parameter. Here it was made with the URI of the request line, which differs.',
  remedy:
    'Use one URI for both. A server hashes the uri parameter, and then decides whether the two are close enough.',
  spec: 'RFC 8760 §2.6',
  example: { input: exampleInput, circumstances: { requestUri: 'sip:biloxi.example.com' } },
  apply: (recipe, { requestUri }) => {
    if (requestUri === undefined || requestUri === recipe.input.uri) return [];
    return [
      {
        recipe: withInput(recipe, { uri: requestUri }),
        detail: `The URI was hashed as ${requestUri}, and the uri parameter says ${recipe.input.uri}.`,
      },
    ];
  },
};
