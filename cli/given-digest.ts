import type { DigestCase } from '@/lib/rules/reading/digest-case';
import type { Problem } from '@/lib/text/problem';

/** A digest to be computed, or a response to be judged, or both. */
export interface GivenDigest extends DigestCase {
  readonly password?: string | undefined;
  /** What the rules have against the credentials, where they come from a message. */
  readonly problems: readonly Problem[];
}
