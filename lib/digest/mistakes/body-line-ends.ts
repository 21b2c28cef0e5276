import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const bodyLineEnds: Mistake = {
  id: 'body-line-ends',
  title: 'The body was hashed with other line ends',
  explanation:
    'Lines of a body end in CR LF and auth-int covers each of these characters. A program that keeps texts with LF alone, or cuts off the last line end, hashes another body than it sends; so does a message that was copied out of a log.',
  remedy: 'Hash the octets of the body that are sent, and count them for Content-Length too.',
  spec: 'RFC 8760 §2.6',
  example: { input: { ...exampleInput, qop: 'auth-int', body: 'v=0\r\no=bob\r\n' } },
  apply: (recipe) => {
    const { body = '' } = recipe.input;
    if (!recipe.integrity) return [];
    const forms: readonly (readonly [string, string])[] = [
      [body.replaceAll('\r\n', '\n'), 'with LF at the end of its lines'],
      [body.replace(/\r?\n/g, '\r\n'), 'with CR LF at the end of its lines'],
      [body.replace(/[\r\n]+$/, ''), 'without its last line end'],
      [`${body}\r\n`, 'with one more line end'],
    ];
    return forms
      .filter(([form]) => form !== body)
      .map(([form, how]) => ({
        recipe: withInput(recipe, { body: form }),
        detail: `The body was hashed ${how}.`,
        rare: true,
      }));
  },
};
