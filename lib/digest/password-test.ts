import { concatenated, utf8 } from './octets';
import { type DigestInput, type Recipe, rightRecipe } from './recipe';
import { type Stage, stagesOf } from './stages';

/**
 * Whether a password gives a response, for very many passwords: what does not depend on the password is computed once,
 * so that each costs two hashes, three with -sess. The password is given in octets, as it is hashed.
 */
export function passwordTest(
  input: Omit<DigestInput, 'password'>,
  response: string,
): (password: Uint8Array) => boolean {
  const recipe = rightRecipe({ ...input, password: '' });
  const stages = stagesOf(recipe);
  const before = utf8(stages.find(({ name }) => name === 'HA1')?.text ?? '');
  // HA1 is the first thing in each of these: what stands behind it stays as it is.
  const afterKey = stages.filter(({ name }) => name === 'HA1-sess' || name === 'response').map(behindKey);
  const wanted = response.toLowerCase();
  return (password) => {
    let digits = hashed(recipe, concatenated(before, password));
    for (const after of afterKey) digits = hashed(recipe, concatenated(utf8(digits), after));
    return digits === wanted;
  };
}

function behindKey({ text, ingredients: [key] }: Stage): Uint8Array {
  return utf8(text.slice(key?.value.length ?? 0));
}

function hashed({ hash, input }: Recipe, octets: Uint8Array): string {
  return hash(input.algorithm, octets);
}
