import type { RegistrarPolicy } from '../registrar-policy';

/** The policy of a kind of registrar, with words for people. */
export interface RegistrarProfile extends RegistrarPolicy {
  /** The name of its file: `fritzbox-like`. */
  readonly id: string;
  readonly title: string;
  /** What is typical of it, in one or two sentences. */
  readonly summary: string;
  /** The realm that such a registrar names whatever its domain is; any where absent. */
  readonly realm?: string;
}
