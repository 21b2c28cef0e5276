/** What a contender's process is asked, over the channel between it and the main process. */
export type Question =
  | { readonly kind: 'check' }
  | { readonly kind: 'slice'; readonly workload: string; readonly milliseconds: number }
  | { readonly kind: 'hostile'; readonly pattern: string; readonly length: number };

/** What it answers to each kind of question. */
export interface Answers {
  /** Sentences about messages that were not read as they should be: none, if all is well. */
  readonly check: readonly string[];
  /** Microseconds a message. */
  readonly slice: number;
  readonly hostile: HostileAnswer;
}

export interface HostileAnswer {
  /** Best of several runs. */
  readonly milliseconds: number;
  /** True if no message came of it: the parser returned nothing, or threw. */
  readonly refused: boolean;
}
