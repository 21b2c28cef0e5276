import { type HashName, hashOf } from './algorithm';
import { type DigestInput, type Ingredient, type Recipe, rightRecipe, type StepName } from './recipe';
import { type HashText, type Stage, stagesOf } from './stages';

/** The header field that carries the credentials: to the registrar itself, or to a proxy on the way (RFC 3261 §22.3). */
export type CredentialsHeader = 'Authorization' | 'Proxy-Authorization';

/** One text that a step hashes. */
export interface StepInput {
  /** As in the formula: `username`, `nonce`, or the name of an earlier step. */
  readonly name: string;
  readonly value: string;
  /**
   * Where it stands: a piece path (`Authorization.username`, `Request-Line.method`), `body`, `password` (a secret,
   * on no wire), or the name of an earlier step.
   */
  readonly field: string;
  /**
   * Where the client copied it from: the challenge, or its own request line. The copy in the credentials is what
   * both sides hash, so that the server needs no memory of its challenge; whether the copy is true is checked
   * besides.
   */
  readonly copiedFrom?: string;
}

/** One hash of the computation, with everything needed to follow it by hand. */
export interface DigestStep {
  readonly name: StepName;
  /** `username ":" realm ":" password`. */
  readonly formula: string;
  readonly inputs: readonly StepInput[];
  /** The text that is hashed: the inputs with colons between, unless that was the mistake. */
  readonly joined: string;
  /** The hash function that is applied: `MD5` for `MD5-sess` also. */
  readonly algorithm: HashName;
  /** Hexadecimal digits. */
  readonly result: string;
  /** One sentence: what this step is for. */
  readonly why: string;
  /** `RFC 7616 §3.4.2`. */
  readonly spec: string;
}

/**
 * The computation of a response, hash by hash; the last step is the response. Never fails: what is missing counts
 * as empty (RFC 7616 §3.4; without qop RFC 2617 §3.2.2.1).
 */
export function digestSteps(
  input: DigestInput,
  header: CredentialsHeader = 'Authorization',
): readonly DigestStep[] {
  return recipeSteps(rightRecipe(input), header);
}

/** The value of the `response` parameter. */
export function digestResponse(input: DigestInput): string {
  return recipeResponse(rightRecipe(input));
}

/** The value that a recipe, right or wrong, gives for the `response` parameter. */
export function recipeResponse(recipe: Recipe, hashText?: HashText): string {
  return stagesOf(recipe, hashText).at(-1)?.result ?? '';
}

/** The computation by any recipe, right or wrong. */
export function recipeSteps(
  recipe: Recipe,
  header: CredentialsHeader = 'Authorization',
): readonly DigestStep[] {
  return stagesOf(recipe).map((stage) => told(stage, recipe, header));
}

/** A stage with the words about it. */
function told(
  { name, ingredients, text, result }: Stage,
  recipe: Recipe,
  header: CredentialsHeader,
): DigestStep {
  const { algorithm, qop } = recipe.input;
  return {
    name,
    formula: formulaOf(ingredients, recipe),
    inputs: ingredients.map((ingredient) => ({ ...ingredient, ...originOf(ingredient.name, header) })),
    joined: text,
    algorithm: hashOf(algorithm),
    result,
    ...(name === 'response' && qop === undefined ? WITHOUT_QOP : WORDS[name]),
  };
}

function formulaOf(ingredients: readonly Ingredient[], { separator, ending }: Recipe): string {
  const names = ingredients.map(({ name }) => name).join(separator === '' ? ' ' : ` "${separator}" `);
  return ending === '' ? names : `${names} LF`;
}

/** Where an ingredient stands, and where the client copied it from. */
function originOf(
  name: Ingredient['name'],
  header: CredentialsHeader,
): Pick<StepInput, 'field' | 'copiedFrom'> {
  const challenge = header === 'Authorization' ? 'WWW-Authenticate' : 'Proxy-Authenticate';
  switch (name) {
    case 'realm':
    case 'nonce':
    case 'qop':
      return { field: `${header}.${name}`, copiedFrom: `${challenge}.${name}` };
    case 'uri':
      return { field: `${header}.uri`, copiedFrom: 'Request-Line.uri' };
    case 'username':
    case 'nc':
    case 'cnonce':
      return { field: `${header}.${name}` };
    case 'method':
      return { field: 'Request-Line.method' };
    default:
      return { field: name };
  }
}

const WORDS: Readonly<Record<StepName, Pick<DigestStep, 'why' | 'spec'>>> = {
  HA1: {
    why: 'Binds the password to one user in one realm, so that a server can keep this hash instead of the password.',
    spec: 'RFC 7616 §3.4.2',
  },
  'HA1-sess': {
    why: 'Makes a key for this session from the hash of the password, so that a helper can check responses without knowing that hash.',
    spec: 'RFC 7616 §3.4.2',
  },
  'body-hash': {
    why: 'Covers the body with auth-int; a message without a body has the hash of the empty string here.',
    spec: 'RFC 8760 §2.6',
  },
  HA2: {
    why: 'Binds the response to what is asked for, so that it cannot be carried over to another method or another URI.',
    spec: 'RFC 7616 §3.4.3',
  },
  response: {
    why: 'Proves that the sender knows the password, for this nonce and this request; the counter exposes a replay and the cnonce keeps a server from choosing all that is hashed.',
    spec: 'RFC 7616 §3.4.1',
  },
};

/** The response in the old form of RFC 2069. */
const WITHOUT_QOP: Pick<DigestStep, 'why' | 'spec'> = {
  why: 'Proves that the sender knows the password, for this nonce and this request; the old form without qop has no counter and no nonce of the client.',
  spec: 'RFC 2617 §3.2.2.1',
};
