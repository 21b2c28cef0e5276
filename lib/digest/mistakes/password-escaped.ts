import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { percentDecoded, percentEncoded } from '../percent';
import { withInput } from '../recipe';

export const passwordEscaped: Mistake = {
  id: 'password-escaped',
  title: 'The password was hashed with other escapes',
  explanation:
    'On its way to a phone a password goes through web forms, addresses and XML files, and each of them writes some characters in another way: %40 for @, &amp; for an ampersand. Where that is undone once too often or not at all, the phone hashes another password.',
  remedy:
    'Look at the password where the phone keeps it. Escape it once for the file or the form that carries it, and undo that once.',
  spec: 'RFC 7616 §3.4.2',
  example: { input: { ...exampleInput, password: 'zanz&bar' } },
  apply: (recipe) => {
    const { password } = recipe.input;
    const forms: readonly (readonly [string | undefined, string])[] = [
      [percentEncoded(password), 'with percent signs, as in a URI'],
      [percentDecoded(password), 'with the escapes of a URI undone'],
      [percentDecoded(password.replaceAll('+', ' ')), 'with plus signs read as blanks, as in a web form'],
      [inXml(password), 'with the escapes of XML'],
      [outOfXml(password), 'with the escapes of XML undone'],
      [password.replace(/[\\"]/g, '\\$&'), 'with backslashes put in'],
      [password.replace(/\\(.)/gs, '$1'), 'with its backslashes taken out'],
    ];
    return forms.flatMap(([form, how]) =>
      form === undefined || form === password
        ? []
        : [{ recipe: withInput(recipe, { password: form }), detail: `The password was hashed ${how}.` }],
    );
  },
};

const XML: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
];

function inXml(text: string): string {
  return XML.reduce((result, [character, entity]) => result.replaceAll(character, entity), text);
}

function outOfXml(text: string): string {
  return XML.reduceRight((result, [character, entity]) => result.replaceAll(entity, character), text);
}
