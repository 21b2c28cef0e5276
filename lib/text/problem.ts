import type { Span } from './span';
import type { TextEdit } from './text-edit';

/** error: the receiver may refuse it; warning: it works today and bites later; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A repair that can be offered as one button. Its edits refer to the text that the problem was found in. */
export interface Fix {
  /** What the button says, as an order: `Add the comma`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A finding at a place in one text. Plain data: offsets, words, and where the words come from. */
export interface Problem extends Span {
  /** Id of the rule, which explains it: `auth-comma-list`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence that says what is wrong and what was expected. */
  readonly message: string;
  /** Where it is written: `RFC 3261 §7.3.1`. */
  readonly spec: string;
  readonly fix?: Fix;
}
