import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { hashOf } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import type { Recipe } from '../recipe';

export const sha512Truncated: Mistake = {
  id: 'sha-512-truncated',
  title: 'SHA-512 was cut short instead of using SHA-512/256',
  explanation:
    'SHA-512/256 is a function of its own: it starts from other initial values than SHA-512. The first half of a SHA-512 looks alike and has nothing in common with it; the example printed in RFC 7616 §3.9.2 was made so.',
  remedy: 'Use the function that the library calls SHA-512/256.',
  spec: 'RFC 7616 §3.9.2, erratum 4897',
  example: { input: { ...exampleInput, algorithm: 'SHA-512-256' } },
  apply: (recipe) => {
    if (hashOf(recipe.input.algorithm) !== 'SHA-512-256') return [];
    return [
      {
        recipe: { ...recipe, hash: firstHalf },
        detail: 'The first 64 digits of SHA-512 were used.',
      },
    ];
  },
};

const firstHalf: Recipe['hash'] = (_, octets) => bytesToHex(sha512(octets)).slice(0, 64);
