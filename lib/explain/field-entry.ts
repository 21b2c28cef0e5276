import type { Explanation } from './explanation';

/** Words that are the same in every message, or one version for requests and one for responses. */
export type Wording = string | { readonly request: string; readonly response: string };

/** An explanation as it is written down in `fields/`: before it is known which kind of message it speaks of. */
export interface FieldEntry extends Omit<Explanation, 'what' | 'writer' | 'reader'> {
  readonly what: Wording;
  readonly writer: Wording;
  readonly reader: Wording;
}
