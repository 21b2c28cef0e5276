import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type DigestAlgorithm, hashOctets } from './algorithm';

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

/**
 * One way to compute a response: what goes in, and each turn at which implementations go astray.
 * There is one right recipe; a mistake turns it into another (see mistake.ts), and mistakes can follow each other.
 */
export interface Recipe {
  readonly input: DigestInput;
  /** True if the body is hashed into A2: right for `auth-int` alone. */
  readonly integrity: boolean;
  /** How a text becomes octets: right is UTF-8. */
  readonly encode: (text: string) => Uint8Array;
  /** How octets become hexadecimal digits. */
  readonly hash: (algorithm: DigestAlgorithm, octets: Uint8Array) => string;
  /** How the final digits are put into the `response` parameter: right is as they are. */
  readonly write: (digits: string) => string;
}

/** The recipe of RFC 7616 for this input. */
export function rightRecipe(input: DigestInput): Recipe {
  return {
    input,
    integrity: input.qop?.toLowerCase() === 'auth-int',
    encode: utf8ToBytes,
    hash: hashOctets,
    write: (digits) => digits,
  };
}

/** The same recipe with other ingredients. */
export function withInput(recipe: Recipe, changes: Partial<DigestInput>): Recipe {
  return { ...recipe, input: { ...recipe.input, ...changes } };
}
