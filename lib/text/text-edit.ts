import type { Span } from './span';

/** Replace a span of a text by `insert`. An empty span inserts, an empty `insert` deletes. */
export interface TextEdit extends Span {
  readonly insert: string;
}
