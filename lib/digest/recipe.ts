import { type DigestAlgorithm, hashOctets } from './algorithm';
import { utf8 } from './octets';

/** What a digest is computed from. Values are without the quotes that they have on the wire (RFC 7616 §3.4.5). */
export interface DigestInput {
  readonly algorithm: DigestAlgorithm;
  readonly username: string;
  readonly realm: string;
  readonly password: string;
  /** The method of the request line: `REGISTER`. */
  readonly method: string;
  /** The `uri` parameter of the credentials, character for character. */
  readonly uri: string;
  readonly nonce: string;
  /** The one token that the credentials chose, `auth` or `auth-int`; undefined selects the old form of RFC 2069. */
  readonly qop?: string | undefined;
  /**
   * Nonce count, eight hexadecimal digits. Counts as empty where it is missing, so that a digest can be computed
   * from whatever a message holds: that it is missing is for a rule to report.
   */
  readonly nc?: string | undefined;
  /** Client nonce. Counts as empty where it is missing, like `nc`. */
  readonly cnonce?: string | undefined;
  /** The message body. Only `auth-int` looks at it; a message without one has the empty body (RFC 8760 §2.6). */
  readonly body?: string | undefined;
}

/** The hashes of a computation in their order; the last one is the response. */
export type StepName = 'HA1' | 'HA1-sess' | 'body-hash' | 'HA2' | 'response';

/** What goes into a hash, by the name that formulas have for it. */
export interface Ingredient {
  readonly name: Exclude<keyof DigestInput, 'algorithm'> | Exclude<StepName, 'response'>;
  readonly value: string;
}

/**
 * One way to compute a response: what goes in, and each turn at which implementations go astray.
 * There is one right recipe; a mistake turns it into another (see mistake.ts), and mistakes can follow each other.
 * The functions `encode` and `hash` are told apart by identity where hashes are remembered, so they are constants.
 */
export interface Recipe {
  readonly input: DigestInput;
  /** True if the body is hashed into A2: right for `auth-int` alone. */
  readonly integrity: boolean;
  /** What goes into a step and in which order: right is as given. */
  readonly arrange: (step: StepName, ingredients: readonly Ingredient[]) => readonly Ingredient[];
  /** What stands between the values, and after the last one: right are a colon and nothing. */
  readonly separator: string;
  readonly ending: string;
  /** How a text becomes octets: right is UTF-8. */
  readonly encode: (text: string) => Uint8Array;
  /** How octets become hexadecimal digits. */
  readonly hash: (algorithm: DigestAlgorithm, octets: Uint8Array) => string;
  /** How the digits of a step are written before the next step hashes them: right is as they are. */
  readonly spell: (digits: string) => string;
  /** How the final digits are put into the `response` parameter: right is as they are. */
  readonly write: (digits: string) => string;
}

/** The recipe of RFC 7616 for this input. */
export function rightRecipe(input: DigestInput): Recipe {
  return {
    input,
    integrity: input.qop?.toLowerCase() === 'auth-int',
    arrange: (_, ingredients) => ingredients,
    separator: ':',
    ending: '',
    encode: utf8,
    hash: hashOctets,
    spell: asTheyAre,
    write: asTheyAre,
  };
}

/** The same recipe with other ingredients. */
export function withInput(recipe: Recipe, changes: Partial<DigestInput>): Recipe {
  return { ...recipe, input: { ...recipe.input, ...changes } };
}

/** The same recipe, after whose own arranging some ingredients of one step have other values. */
export function withIngredients(
  recipe: Recipe,
  step: StepName,
  values: Partial<Readonly<Record<Ingredient['name'], string>>>,
): Recipe {
  return {
    ...recipe,
    arrange: (at, given) => {
      const ingredients = recipe.arrange(at, given);
      if (at !== step) return ingredients;
      return ingredients.map(({ name, value }) => ({ name, value: values[name] ?? value }));
    },
  };
}

/** A text hashed as this recipe does it, on the way to the response: digits as they go into the next step. */
export function hashedBy(recipe: Recipe, values: readonly string[]): string {
  const text = values.join(recipe.separator) + recipe.ending;
  return recipe.spell(recipe.hash(recipe.input.algorithm, recipe.encode(text)));
}

function asTheyAre(digits: string): string {
  return digits;
}
