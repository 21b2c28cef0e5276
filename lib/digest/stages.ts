import { type HashName, hashOf, isSession } from './algorithm';
import { utf8 } from './octets';
import type { Ingredient, Recipe, StepName } from './recipe';

/** One hash of a computation, without the words about it. */
export interface Stage {
  readonly name: StepName;
  readonly ingredients: readonly Ingredient[];
  /** The text that is hashed. */
  readonly text: string;
  /** The digits as they go into the next stage, or into the `response` parameter. */
  readonly result: string;
}

/** Hashes a text as a recipe does, in lower-case digits. The name says what the hash is for. */
export type HashText = (recipe: Recipe, text: string, name: StepName) => string;

/**
 * The computation by any recipe, hash by hash; the last stage is the response (RFC 7616 §3.4.1 to §3.4.3, without qop
 * RFC 2617 §3.2.2.1). What is missing counts as empty.
 */
export function stagesOf(recipe: Recipe, hashText: HashText = hashAtOnce): readonly Stage[] {
  const { username, realm, password, method, uri, nonce, cnonce = '', body = '' } = recipe.input;
  const stage = <N extends StepName>(name: N, ...given: readonly Ingredient[]) =>
    stageOf(recipe, hashText, name, given);

  const secret = stage('HA1', of('username', username), of('realm', realm), of('password', password));
  const session = isSession(recipe.input.algorithm)
    ? [stage('HA1-sess', from(secret), of('nonce', nonce), of('cnonce', cnonce))]
    : [];
  // A body is octets already, however a program encodes texts.
  const integrity = recipe.integrity
    ? [stageOf({ ...recipe, encode: utf8 }, hashText, 'body-hash', [of('body', body)])]
    : [];
  const request = stage('HA2', of('method', method), of('uri', uri), ...integrity.map(from));
  const key = session[0] ?? secret;
  const response = stage('response', from(key), of('nonce', nonce), ...protection(recipe), from(request));
  return [secret, ...session, ...integrity, request, { ...response, result: recipe.write(response.result) }];
}

/** Hashes anew each time. */
export function hashAtOnce({ hash, encode, input: { algorithm } }: Recipe, text: string): string {
  return hash(algorithm, encode(text));
}

/**
 * Hashes each text once. Thousands of recipes share most of what they hash: a mistake in the password leaves HA2 alone,
 * one in the URI leaves HA1 alone, and two mistakes in either order mostly come to the same texts.
 */
export function hashRemembering(): HashText {
  const shelves: Shelf[] = [];
  let shelf: Shelf | undefined;
  return (recipe, text) => {
    if (shelf === undefined || !isFor(shelf, recipe)) {
      shelf = shelves.find((other) => isFor(other, recipe)) ?? newShelf(recipe);
      if (!shelves.includes(shelf)) shelves.push(shelf);
    }
    let digits = shelf.digits.get(text);
    if (digits === undefined) {
      digits = hashAtOnce(recipe, text);
      shelf.digits.set(text, digits);
    }
    return digits;
  };
}

/** The texts that were hashed in one way. Most recipes hash in the same way as the one before them. */
interface Shelf extends Pick<Recipe, 'encode' | 'hash'> {
  readonly name: HashName;
  readonly digits: Map<string, string>;
}

function newShelf({ encode, hash, input }: Recipe): Shelf {
  return { encode, hash, name: hashOf(input.algorithm), digits: new Map() };
}

function isFor({ encode, hash, name }: Shelf, recipe: Recipe): boolean {
  return encode === recipe.encode && hash === recipe.hash && name === hashOf(recipe.input.algorithm);
}

function stageOf<N extends StepName>(
  recipe: Recipe,
  hashText: HashText,
  name: N,
  given: readonly Ingredient[],
) {
  const ingredients = recipe.arrange(name, given);
  const text = textOf(ingredients, recipe);
  const digits = hashText(recipe, text, name);
  return { name, ingredients, text, result: name === 'response' ? digits : recipe.spell(digits) };
}

function textOf(ingredients: readonly Ingredient[], { separator, ending }: Recipe): string {
  let text = ingredients[0]?.value ?? '';
  for (let at = 1; at < ingredients.length; at++) text += separator + (ingredients[at]?.value ?? '');
  return ending === '' ? text : text + ending;
}

function protection({ input: { qop, nc = '', cnonce = '' } }: Recipe): readonly Ingredient[] {
  return qop === undefined ? [] : [of('nc', nc), of('cnonce', cnonce), of('qop', qop)];
}

function of(name: Ingredient['name'], value: string): Ingredient {
  return { name, value };
}

function from({ name, result }: Stage & { readonly name: Ingredient['name'] }): Ingredient {
  return { name, value: result };
}
