import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';

export const responseOfEarlierRequest: Mistake = {
  id: 'response-of-earlier-request',
  title: 'The response is that of an earlier request',
  explanation:
    'A response holds for one nonce, one count and one request. The same digits have been sent before, with other values around them: the client kept them, or somebody repeats what was overheard.',
  remedy: 'Compute the response anew for each request, after nonce, nc and cnonce are settled.',
  spec: 'RFC 7616 §3.4',
  example: {
    input: exampleInput,
    circumstances: { earlierResponses: ['6629fae49393a05397450978507c4ef1'] },
  },
  apply: (recipe, { earlierResponses = [] }) =>
    [...new Set(earlierResponses)].map((response) => ({
      recipe: { ...recipe, write: () => response },
      detail: `The response ${response} stood in an earlier request.`,
      rare: true,
    })),
};
