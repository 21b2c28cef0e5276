import type { CredentialsHeader } from '@/lib/digest/digest-steps';
import type { Circumstances } from '@/lib/digest/mistake';
import type { DigestInput } from '@/lib/digest/recipe';

/** A digest to be computed, and a response to be judged if there is one. */
export interface DigestCase {
  readonly input: DigestInput;
  readonly header: CredentialsHeader;
  readonly response?: string | undefined;
  readonly circumstances: Circumstances;
}
