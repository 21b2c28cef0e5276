import { type HashName, hashOf, isSession } from './algorithm';
import { type DigestInput, type Recipe, rightRecipe } from './recipe';

export type StepName = 'HA1' | 'HA1-sess' | 'body-hash' | 'HA2' | 'response';

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
  /** The text that is hashed: the inputs with colons between. */
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
export function recipeResponse(recipe: Recipe): string {
  return compute(recipe, 'Authorization').response.result;
}

/** The computation by any recipe, right or wrong. */
export function recipeSteps(
  recipe: Recipe,
  header: CredentialsHeader = 'Authorization',
): readonly DigestStep[] {
  const { steps, response } = compute(recipe, header);
  return [...steps, response];
}

/** The steps that lead to the response, and the response. */
function compute(recipe: Recipe, header: CredentialsHeader) {
  const secret = secretStep(recipe, header);
  const session = isSession(recipe.input.algorithm) ? [sessionStep(recipe, header, secret)] : [];
  const body = recipe.integrity ? [bodyStep(recipe)] : [];
  const request = requestStep(recipe, header, body);
  const steps: readonly DigestStep[] = [secret, ...session, ...body, request];
  return { steps, response: finalStep(recipe, header, session[0] ?? secret, request) };
}

function secretStep(recipe: Recipe, header: CredentialsHeader): DigestStep {
  const { username, realm, password } = recipe.input;
  return step(recipe, 'HA1', {
    inputs: [
      { name: 'username', value: username, field: `${header}.username` },
      fromChallenge(header, 'realm', realm),
      { name: 'password', value: password, field: 'password' },
    ],
    why: 'Binds the password to one user in one realm, so that a server can keep this hash instead of the password.',
    spec: 'RFC 7616 §3.4.2',
  });
}

function sessionStep(recipe: Recipe, header: CredentialsHeader, ha1: DigestStep): DigestStep {
  const { nonce, cnonce } = recipe.input;
  return step(recipe, 'HA1-sess', {
    inputs: [
      fromStep(ha1),
      fromChallenge(header, 'nonce', nonce),
      { name: 'cnonce', value: cnonce ?? '', field: `${header}.cnonce` },
    ],
    why: 'Makes a key for this session from the hash of the password, so that a helper can check responses without knowing that hash.',
    spec: 'RFC 7616 §3.4.2',
  });
}

function bodyStep(recipe: Recipe): DigestStep {
  return step(recipe, 'body-hash', {
    inputs: [{ name: 'body', value: recipe.input.body ?? '', field: 'body' }],
    why: 'Covers the body with auth-int; a message without a body has the hash of the empty string here.',
    spec: 'RFC 8760 §2.6',
  });
}

function requestStep(recipe: Recipe, header: CredentialsHeader, body: readonly DigestStep[]): DigestStep {
  const { method, uri } = recipe.input;
  return step(recipe, 'HA2', {
    inputs: [
      { name: 'method', value: method, field: 'Request-Line.method' },
      { name: 'uri', value: uri, field: `${header}.uri`, copiedFrom: 'Request-Line.uri' },
      ...body.map(fromStep),
    ],
    why: 'Binds the response to what is asked for, so that it cannot be carried over to another method or another URI.',
    spec: 'RFC 7616 §3.4.3',
  });
}

function finalStep(recipe: Recipe, header: CredentialsHeader, ha1: DigestStep, ha2: DigestStep): DigestStep {
  const { nonce, nc, cnonce, qop } = recipe.input;
  const inputs =
    qop === undefined
      ? [fromStep(ha1), fromChallenge(header, 'nonce', nonce), fromStep(ha2)]
      : [
          fromStep(ha1),
          fromChallenge(header, 'nonce', nonce),
          { name: 'nc', value: nc ?? '', field: `${header}.nc` },
          { name: 'cnonce', value: cnonce ?? '', field: `${header}.cnonce` },
          fromChallenge(header, 'qop', qop),
          fromStep(ha2),
        ];
  const final = step(recipe, 'response', {
    inputs,
    why:
      qop === undefined
        ? 'Proves that the sender knows the password, for this nonce and this request; the old form without qop has no counter and no nonce of the client.'
        : 'Proves that the sender knows the password, for this nonce and this request; the counter exposes a replay and the cnonce keeps a server from choosing all that is hashed.',
    spec: qop === undefined ? 'RFC 2617 §3.2.2.1' : 'RFC 7616 §3.4.1',
  });
  return { ...final, result: recipe.write(final.result) };
}

function step(
  recipe: Recipe,
  name: StepName,
  { inputs, why, spec }: Pick<DigestStep, 'inputs' | 'why' | 'spec'>,
): DigestStep {
  const joined = inputs.map((input) => input.value).join(':');
  const { algorithm } = recipe.input;
  return {
    name,
    formula: inputs.map((input) => input.name).join(' ":" '),
    inputs,
    joined,
    algorithm: hashOf(algorithm),
    result: recipe.hash(algorithm, recipe.encode(joined)),
    why,
    spec,
  };
}

function fromStep({ name, result }: DigestStep): StepInput {
  return { name, value: result, field: name };
}

function fromChallenge(header: CredentialsHeader, name: string, value: string): StepInput {
  const challenge = header === 'Authorization' ? 'WWW-Authenticate' : 'Proxy-Authenticate';
  return { name, value, field: `${header}.${name}`, copiedFrom: `${challenge}.${name}` };
}
