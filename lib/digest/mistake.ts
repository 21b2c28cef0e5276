import type { DigestInput, Recipe } from './recipe';

/** What else is known of the case. All of it may be missing; the more there is, the more mistakes can be found. */
export interface Circumstances {
  /** The `qop` parameter of the challenge, a list: `auth,auth-int`. */
  readonly challengeQop?: string | undefined;
  /** The realm of the challenge, where the credentials have another. */
  readonly challengeRealm?: string | undefined;
  /** The nonce of the latest challenge, where the credentials have another. */
  readonly challengeNonce?: string | undefined;
  /** The URI of the request line, where the `uri` parameter is another. */
  readonly requestUri?: string | undefined;
  /** The address-of-record, the URI in the To header field: `sip:bob@biloxi.example.com`. */
  readonly addressOfRecord?: string | undefined;
  /** The name shown for the user, from From or To, without quotes: `Bob`. */
  readonly displayName?: string | undefined;
  /** The responses of requests that were seen before this one. */
  readonly earlierResponses?: readonly string[] | undefined;
}

/** One form that a mistake can take in a given case. */
export interface Variant {
  readonly recipe: Recipe;
  /** One sentence about this case: `The method INVITE was hashed instead of REGISTER.` */
  readonly detail: string;
  /** True if it is too seldom, or makes too much of the recipe irrelevant, to be tried together with another mistake. */
  readonly rare?: boolean;
}

/** A mistake that implementations and their owners are known to make with digests. */
export interface Mistake {
  /** Stable id, kebab-case: the name of its file. */
  readonly id: string;
  /** What was done: `The realm was taken from the URI`. */
  readonly title: string;
  /** How it comes about and why it is wrong, in plain sentences. */
  readonly explanation: string;
  /** What to do about it, in one or two sentences. */
  readonly remedy: string;
  /** `RFC 7616 §3.4.2`. */
  readonly spec: string;
  /** A case in which the mistake has an effect. */
  readonly example: { readonly input: DigestInput; readonly circumstances?: Circumstances };
  /**
   * The forms that the mistake can take when it is made on top of this recipe; none where it cannot be made.
   * A form may come to the same response as the recipe, and then it explains nothing.
   */
  readonly apply: (recipe: Recipe, circumstances: Circumstances) => readonly Variant[];
}
