/** A parser as the measurement sees it: one file a parser in this folder. */
export interface Parser {
  /** Reads a message the way the parser's users do. A message it refuses gives undefined or an exception. */
  readonly parse: (text: string) => unknown;
  /** Reads a message and tells what it found there, so that nobody wins by failing. Not measured. */
  readonly facts: (text: string) => Facts;
}

export interface Facts {
  /** Method of CSeq. */
  readonly method: string | undefined;
  /** Branch of the topmost Via. */
  readonly branch: string | undefined;
  /** What the parser objected to; none of the messages of the workloads deserves it. */
  readonly problems: readonly string[];
}
