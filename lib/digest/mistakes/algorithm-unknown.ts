import { sha1 } from '@noble/hashes/legacy.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import type { Recipe } from '../recipe';

export const algorithmUnknown: Mistake = {
  id: 'algorithm-unknown',
  title: 'A hash function was used that Digest does not know',
  explanation:
    'SIP has MD5, SHA-256 and SHA-512-256. The names of other functions of the same family are near, and a library takes any of them.',
  remedy: 'Use the function that the challenge names. SHA-512-256 is not SHA-512.',
  spec: 'RFC 8760 §2.1',
  example: { input: exampleInput },
  apply: (recipe) =>
    FUNCTIONS.map(([hash, name]) => ({
      recipe: { ...recipe, hash },
      detail: `The response was computed with ${name} instead of ${recipe.input.algorithm}.`,
      rare: true,
    })),
};

const FUNCTIONS: readonly (readonly [Recipe['hash'], string])[] = [
  [(_, octets) => bytesToHex(sha1(octets)), 'SHA-1'],
  [(_, octets) => bytesToHex(sha512(octets)), 'SHA-512'],
];
