import type { CredentialsHeader } from '@/lib/digest/digest-steps';
import type { Passwordless } from '@/lib/digest/form';
import type { Circumstances } from '@/lib/digest/mistake';
import type { Problem } from '@/lib/text/problem';

/** A digest to be computed, or a response to be judged, or both. */
export interface DigestCase {
  readonly input: Passwordless;
  readonly password?: string | undefined;
  readonly header: CredentialsHeader;
  readonly response?: string | undefined;
  readonly circumstances: Circumstances;
  /** What the rules have against the credentials, where they come from a message. */
  readonly problems: readonly Problem[];
}
