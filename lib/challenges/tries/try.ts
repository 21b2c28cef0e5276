import type { Attempt } from '../challenge';

/** A try at a challenge that falls short, and what the reader is told about it. */
export interface Try {
  /** For the report of the test: `the comma alone`. */
  readonly name: string;
  readonly attempt: Attempt;
  /** The whole of what is observed. */
  readonly observed: string;
}
