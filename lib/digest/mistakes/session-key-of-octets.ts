import { hexToBytes } from '@noble/hashes/utils.js';
import { isSession } from '../algorithm';
import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { rawText } from '../octets';
import type { Recipe } from '../recipe';

export const sessionKeyOfOctets: Mistake = {
  id: 'session-key-of-octets',
  title: 'The session key of -sess was made from the octets of HA1',
  explanation:
    'The sample program that RFC 2617 prints puts the 16 octets of HA1 into the session key, and the formula wants its 32 digits. Programs that were copied from it agree with one another and with nobody else.',
  remedy: 'Turn HA1 into hexadecimal digits before it is hashed with nonce and cnonce.',
  spec: 'RFC 2617 §5, erratum 1649',
  example: { input: { ...exampleInput, algorithm: 'MD5-sess' } },
  apply: (recipe) => {
    if (!isSession(recipe.input.algorithm)) return [];
    return [{ recipe: ofOctets(recipe), detail: 'HA1 went into the session key as octets.' }];
  },
};

function ofOctets(recipe: Recipe): Recipe {
  return {
    ...recipe,
    arrange: (step, given) =>
      recipe.arrange(step, given).map(({ name, value }) => ({
        name,
        value:
          step === 'HA1-sess' && name === 'HA1' && /^(?:[0-9a-f]{2})+$/i.test(value)
            ? rawText(hexToBytes(value))
            : value,
      })),
  };
}
