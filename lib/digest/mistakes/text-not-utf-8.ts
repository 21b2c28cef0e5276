import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { utf8 } from '../octets';
import type { Recipe } from '../recipe';

export const textNotUtf8: Mistake = {
  id: 'text-not-utf-8',
  title: 'Letters beyond ASCII were encoded in another way than UTF-8',
  explanation:
    'A hash works on octets, and the letter ä is one octet in Latin-1 and two in UTF-8. Windows has more letters in one octet, and .NET calls Unicode what takes two octets for each. Some letters can also be written in two ways in Unicode. User names and passwords with such letters work only if both sides encode them alike.',
  remedy: 'Normalise to NFC and encode as UTF-8 before hashing, or keep to ASCII in passwords.',
  spec: 'RFC 7616 §4',
  example: { input: { ...exampleInput, password: 'zänzibar' } },
  apply: (recipe) => {
    const { username, realm, password, uri, nonce, cnonce = '' } = recipe.input;
    const isAscii = [username, realm, password, uri, nonce, cnonce].every((text) => !BEYOND_ASCII.test(text));
    return (isAscii ? [UTF_16] : [UTF_16, ...ENCODINGS]).map(([encode, detail]) => ({
      recipe: { ...recipe, encode },
      detail,
      rare: encode === utf16,
    }));
  },
};

const BEYOND_ASCII = /[^\0-\x7f]/;

type Encoding = readonly [Recipe['encode'], string];

const UTF_16: Encoding = [utf16, 'The text was encoded as UTF-16 before hashing, two octets a character.'];

/** To these, ASCII is what it is to UTF-8. */
const ENCODINGS: readonly Encoding[] = [
  [(text) => oneOctetEach(text, LATIN_1), 'The text was encoded as Latin-1 before hashing.'],
  [(text) => oneOctetEach(text, WINDOWS_1252), 'The text was encoded as Windows-1252 before hashing.'],
  [(text) => oneOctetEach(text, ASCII), 'Letters beyond ASCII were hashed as question marks.'],
  [(text) => utf8(oneCharacterAnOctet(utf8(text))), 'The text was encoded as UTF-8 twice before hashing.'],
  [
    (text) => utf8(text.normalize('NFD')),
    'Letters and their accents were hashed as separate characters (NFD).',
  ],
  [(text) => utf8(text.normalize('NFC')), 'Letters and their accents were hashed as one character (NFC).'],
];

/** The octet for a UTF-16 unit; undefined where the character set has none. */
type CharacterSet = (unit: number) => number | undefined;

function oneOctetEach(text: string, octetOf: CharacterSet): Uint8Array {
  const octets = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) octets[at] = octetOf(text.charCodeAt(at)) ?? QUESTION_MARK;
  return octets;
}

/** What most libraries write for a character that the set lacks. */
const QUESTION_MARK = 0x3f;

const ASCII: CharacterSet = (unit) => (unit < 0x80 ? unit : undefined);
const LATIN_1: CharacterSet = (unit) => (unit < 0x100 ? unit : undefined);
const WINDOWS_1252: CharacterSet = (unit) => {
  const at = unit < 0x80 ? -1 : FROM_80.indexOf(String.fromCharCode(unit));
  return at < 0 ? LATIN_1(unit) : 0x80 + at;
};

/** What Windows-1252 has from octet 80 on, with U+FFFF where it has nothing. */
const FROM_80 = '€\uffff‚ƒ„…†‡ˆ‰Š‹Œ\uffffŽ\uffff\uffff‘’“”•–—˜™š›œ\uffffžŸ';

/** Little-endian, without a byte order mark. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: 2 * text.length }, (_, at) => text.charCodeAt(at >> 1) >> (8 * (at % 2)));
}

/** Octets of UTF-8 read as Latin-1: `Ã¤` for `ä`. */
function oneCharacterAnOctet(octets: Uint8Array): string {
  return Array.from(octets, (octet) => String.fromCharCode(octet)).join('');
}
