import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { percentDecoded } from '../percent';
import { withInput } from '../recipe';
import { uriOf, uriParts } from '../uri-parts';

export const uriInOtherForm: Mistake = {
  id: 'uri-in-other-form',
  title: 'The URI was tidied up before it was hashed',
  explanation:
    'A parser that reads a URI and writes it again may put the host in small letters, undo escapes or set angle brackets. What comes out means the same and is another text.',
  remedy: 'Hash the uri parameter as it stands, and never a URI that has been through a parser.',
  spec: 'RFC 3261 §22.4',
  example: { input: { ...exampleInput, uri: 'sips:SS2.Biloxi.example.com' } },
  apply: (recipe) => {
    const { uri } = recipe.input;
    const parts = uriParts(uri);
    const small =
      parts && uriOf({ ...parts, scheme: parts.scheme.toLowerCase(), host: parts.host.toLowerCase() });
    return [...new Set([small, percentDecoded(uri), `<${uri}>`])]
      .filter((form) => form !== undefined)
      .filter((form) => form !== uri)
      .map((form) => ({
        recipe: withInput(recipe, { uri: form }),
        detail: `The URI was hashed as ${form}.`,
      }));
  },
};
