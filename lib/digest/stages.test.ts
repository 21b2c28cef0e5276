import { describe, expect, it } from 'vitest';
import { hashOctets } from './algorithm';
import { exampleInput } from './example-input';
import { type Recipe, rightRecipe, withInput } from './recipe';
import { hashRemembering, stagesOf } from './stages';

/** The right recipe, and the texts that it is made to hash. */
function watched(): { readonly recipe: Recipe; readonly texts: string[] } {
  const texts: string[] = [];
  const right = rightRecipe({ ...exampleInput, qop: 'auth-int', body: 'hello' });
  return {
    texts,
    recipe: {
      ...right,
      hash: (algorithm, octets) => {
        texts.push(new TextDecoder().decode(octets));
        return hashOctets(algorithm, octets);
      },
    },
  };
}

describe('hashRemembering', () => {
  it('hashes each text once, however many recipes share it', () => {
    const { recipe, texts } = watched();
    const hashText = hashRemembering();
    const first = stagesOf(recipe, hashText);
    expect(texts).toHaveLength(4);
    expect(stagesOf(recipe, hashText)).toEqual(first);
    expect(texts).toHaveLength(4);
    // Another password makes another HA1 and another response; body and HA2 are known.
    stagesOf(withInput(recipe, { password: 'other' }), hashText);
    expect(texts).toHaveLength(6);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('keeps apart what is hashed in other ways', () => {
    const hashText = hashRemembering();
    const recipe = rightRecipe(exampleInput);
    const others = [
      recipe,
      withInput(recipe, { algorithm: 'SHA-256' }),
      { ...recipe, encode: () => Uint8Array.of(1) },
      { ...recipe, hash: () => 'ff' },
      recipe,
    ];
    for (const other of others) expect(stagesOf(other, hashText)).toEqual(stagesOf(other));
  });
});
