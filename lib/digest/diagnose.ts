import { responseLength } from './algorithm';
import { type DigestStep, recipeResponse, recipeSteps } from './digest-steps';
import type { Circumstances, Mistake, Variant } from './mistake';
import { mistakes } from './mistakes';
import { type DigestInput, type Recipe, rightRecipe } from './recipe';
import { type HashText, hashRemembering } from './stages';

/** Mistakes that together give exactly the response in question. */
export interface Cause {
  /** One mistake, or two in the order in which they were made. */
  readonly mistakes: readonly Mistake[];
  /** One sentence about this case for each mistake. */
  readonly details: readonly string[];
  /** The computation as it was made, to be laid beside the right one. */
  readonly steps: readonly DigestStep[];
}

/** What can be said of a response. `expected` is the right one. */
export type Diagnosis =
  | { readonly verdict: 'right'; readonly expected: string }
  /** Wrong, and these are the ways known to get there; each explains the response by itself. */
  | { readonly verdict: 'mistaken'; readonly expected: string; readonly causes: readonly Cause[] }
  /** No response at all: the number of digits is not that of the algorithm, or there is something else than digits. */
  | { readonly verdict: 'malformed'; readonly expected: string; readonly why: string }
  /**
   * Wrong, and by no known mistake: most often the password is simply another. `tried`: in how many ways it was
   * computed; `depth` 1: each mistake was tried alone, and none together with another.
   */
  | {
      readonly verdict: 'unexplained';
      readonly expected: string;
      readonly tried: number;
      readonly depth: SearchDepth;
    };

/** How many mistakes are made together: one alone, or also each two. */
export type SearchDepth = 1 | 2;

/**
 * Finds out why a response is what it is. Each known mistake is made alone, and if none explains the response, each
 * two in either order; a cause is named only if it gives the response digit for digit. A right response is never
 * put down to a mistake. Pairs cost a hundred times as much as single mistakes: `wanted` 1 leaves them out, for
 * callers that ask at each key press. They are left out too where there is much to hash, the body aside.
 */
export function diagnose(
  input: DigestInput,
  response: string,
  circumstances: Circumstances = {},
  wanted: SearchDepth = 2,
): Diagnosis {
  const right = rightRecipe(input);
  const hashText = hashRemembering();
  const expected = recipeResponse(right, hashText);
  if (response === expected) return { verdict: 'right', expected };

  const trial: Trial = { expected, circumstances, hashText };
  const single = [...attempts(right, trial)];
  const alone = single.filter((attempt) => attempt.response === response);
  if (alone.length > 0) return { verdict: 'mistaken', expected, causes: causesOf(alone) };

  const depth = isLong(input, circumstances) ? 1 : wanted;
  let tried = single.length;
  const both: Attempt[] = [];
  for (const attempt of depth === 1 ? [] : pairs(single, trial)) {
    tried++;
    if (attempt.response === response) both.push(attempt);
  }
  if (both.length > 0) return { verdict: 'mistaken', expected, causes: causesOf(both) };

  const why = malformation(input, response);
  return why === undefined
    ? { verdict: 'unexplained', expected, tried, depth }
    : { verdict: 'malformed', expected, why };
}

/** True for values with which thousands of hashes take seconds. The body is none of them: its hash is remembered. */
function isLong({ body: _, ...input }: DigestInput, circumstances: Circumstances): boolean {
  const values = [...Object.values(input), ...Object.values(circumstances).flat()];
  return values.reduce((length, value = '') => length + value.length, 0) > LONGEST;
}

/** UTF-16 units; values of real messages have a tenth of it together. */
const LONGEST = 4096;

/** Mistakes made, one after another, and what came of it. */
interface Attempt {
  readonly mistakes: readonly Mistake[];
  readonly variants: readonly Variant[];
  readonly recipe: Recipe;
  readonly response: string;
}

/** What all attempts have in common. */
interface Trial {
  readonly expected: string;
  readonly circumstances: Circumstances;
  readonly hashText: HashText;
}

/** Every form of every mistake on top of a recipe, and of the attempt that led to it. */
function* attempts(recipe: Recipe, trial: Trial, before?: Attempt): Generator<Attempt> {
  for (const mistake of mistakes) {
    if (before?.mistakes.includes(mistake)) continue;
    for (const variant of mistake.apply(recipe, trial.circumstances)) {
      if (before && variant.rare) continue;
      yield {
        mistakes: before ? [...before.mistakes, mistake] : [mistake],
        variants: before ? [...before.variants, variant] : [variant],
        recipe: variant.recipe,
        response: recipeResponse(variant.recipe, trial.hashText),
      };
    }
  }
}

/** Two mistakes, of which the first has an effect by itself. They are thousands, so nobody keeps them. */
function* pairs(single: readonly Attempt[], trial: Trial): Generator<Attempt> {
  for (const attempt of single) {
    const isRare = attempt.variants.some(({ rare }) => rare);
    if (attempt.response !== trial.expected && !isRare) yield* attempts(attempt.recipe, trial, attempt);
  }
}

/** The attempts as causes; the same mistakes in another order or form are named once. */
function causesOf(found: readonly Attempt[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const { mistakes, variants, recipe } of found) {
    const key = mistakes
      .map(({ id }) => id)
      .sort()
      .join(' ');
    if (causes.has(key)) continue;
    causes.set(key, { mistakes, details: variants.map(({ detail }) => detail), steps: recipeSteps(recipe) });
  }
  return [...causes.values()];
}

function malformation({ algorithm }: DigestInput, response: string): string | undefined {
  const length = responseLength(algorithm);
  if (!/^[0-9a-f]*$/i.test(response)) {
    return `Expected ${length} hexadecimal digits, and there is something else among them.`;
  }
  if (response.length !== length) {
    return `Expected ${length} hexadecimal digits for ${algorithm}, and there are ${response.length}.`;
  }
  return undefined;
}
