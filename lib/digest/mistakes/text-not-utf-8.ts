import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';

export const textNotUtf8: Mistake = {
  id: 'text-not-utf-8',
  title: 'Letters beyond ASCII were encoded in another way than UTF-8',
  explanation:
    'A hash works on octets, and the letter ä is one octet in Latin-1 and two in UTF-8. Some letters can also be written in two ways in Unicode. User names and passwords with such letters work only if both sides encode them alike.',
  remedy: 'Normalise to NFC and encode as UTF-8 before hashing, or keep to ASCII in passwords.',
  spec: 'RFC 7616 §4',
  example: { input: { ...exampleInput, password: 'zänzibar' } },
  apply: (recipe) => [
    { recipe: { ...recipe, encode: latin1 }, detail: 'The text was encoded as Latin-1 before hashing.' },
    {
      recipe: { ...recipe, encode: (text) => recipe.encode(oneCharacterAnOctet(recipe.encode(text))) },
      detail: 'The text was encoded as UTF-8 twice before hashing.',
    },
    {
      recipe: { ...recipe, encode: (text) => recipe.encode(text.normalize('NFD')) },
      detail: 'Letters and their accents were hashed as separate characters (NFD).',
    },
  ],
};

/** One octet a character; those that Latin-1 lacks become a question mark, as most libraries have it. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 256 ? code : '?'.charCodeAt(0);
  });
}

/** Octets of UTF-8 read as Latin-1: `Ã¤` for `ä`. */
function oneCharacterAnOctet(octets: Uint8Array): string {
  return Array.from(octets, (octet) => String.fromCharCode(octet)).join('');
}
