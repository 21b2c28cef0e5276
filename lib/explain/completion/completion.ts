import type { Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';

/** One thing that may be written at a place. */
export interface CompletionOption {
  /** What is chosen: `branch`, `401 Unauthorized`. */
  readonly label: string;
  /** What is written in its place, if that is more than the label: `branch=`. */
  readonly insert?: string;
  /** UTF-16 units into what is written, for the cursor; absent: behind it all. */
  readonly caret?: number;
  /** One line on what it is, or where the same stands already. */
  readonly detail: string;
  /** `known`: a value that stands elsewhere in this message or in another one. */
  readonly kind: 'header' | 'parameter' | 'value' | 'known';
}

/** What may stand at a place, the likeliest first. The span is what a choice replaces, the cursor somewhere in it. */
export interface Completions extends Span {
  readonly options: readonly CompletionOption[];
  /** True if what is written is a choice already: then only who asks wants to see others. */
  readonly isFinished: boolean;
}

/** An option before it is known whether it fits what is written. */
export interface Candidate extends CompletionOption {
  /** Another spelling by which it is found: `k` for Supported. */
  readonly also?: string;
}

/** The message that is written in, and those around it, the nearest first. */
export interface Surroundings {
  readonly message: Message;
  readonly others: readonly Message[];
}
