import { exampleInput } from '../example-input';
import type { Mistake, Variant } from '../mistake';
import type { Recipe } from '../recipe';

export const zerosLost: Mistake = {
  id: 'zeros-lost',
  title: 'Zeros of a hash were lost',
  explanation:
    'A hash printed as one great number loses the zeros that it begins with, and one printed octet by octet with %x loses the first digit of each octet below 16. Both go unnoticed for a long time: many hashes have no such zero, and then the login works.',
  remedy: 'Write each octet of a hash with two digits, %02x.',
  spec: 'RFC 7616 §3.1.3',
  example: { input: { ...exampleInput, nonce: '06' } },
  apply: (recipe) =>
    LOSSES.map(
      ([lose, what]): Variant => ({
        recipe: {
          ...recipe,
          spell: (digits) => lose(recipe.spell(digits)),
          write: (digits) => recipe.write(lose(digits)),
        },
        detail: `${what}, in HA1, HA2 and the response.`,
        rare: true,
      }),
    ),
};

const LOSSES: readonly (readonly [Recipe['write'], string])[] = [
  [(digits) => digits.replace(/^0+/, ''), 'The zeros at the beginning were left out'],
  [(digits) => digits.replace(/0(.)|(..)/g, '$1$2'), 'Octets below 16 were written with one digit'],
];
