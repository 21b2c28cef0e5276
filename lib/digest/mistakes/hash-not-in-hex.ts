import { hexToBytes } from '@noble/hashes/utils.js';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { rawText } from '../octets';

export const hashNotInHex: Mistake = {
  id: 'hash-not-in-hex',
  title: 'HA1 and HA2 were not written in hexadecimal digits',
  explanation:
    'Hash functions return octets, and the formula wants their hexadecimal digits, in small letters and with nothing between them. A program that hashes the octets themselves, Base64, or digits with hyphens comes to another response.',
  remedy: 'Turn each hash into 32 or 64 hexadecimal digits before it is hashed again.',
  spec: 'RFC 7616 §3.1.3',
  example: { input: exampleInput },
  apply: (recipe) => [
    {
      recipe: { ...recipe, spell: (digits) => rawText(octetsOf(recipe.spell(digits))) },
      detail: 'HA1 and HA2 were hashed as octets, 16 or 32 of them.',
      rare: true,
    },
    {
      recipe: { ...recipe, spell: (digits) => base64(octetsOf(recipe.spell(digits))) },
      detail: 'HA1 and HA2 were hashed in Base64.',
      rare: true,
    },
    {
      recipe: {
        ...recipe,
        spell: (digits) =>
          recipe
            .spell(digits)
            .toUpperCase()
            .replace(/..(?=.)/g, '$&-'),
      },
      detail: 'HA1 and HA2 were hashed in capital letters with hyphens between the octets.',
      rare: true,
    },
  ],
};

/** Digits that lost some of their zeros are read as far as they go. */
function octetsOf(digits: string): Uint8Array {
  return hexToBytes(digits.slice(0, digits.length - (digits.length % 2)));
}

function base64(octets: Uint8Array): string {
  return btoa(String.fromCharCode(...octets));
}
