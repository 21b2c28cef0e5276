/** The world outside, as far as a command may touch it. Each function throws what the file system throws. */
export interface Io {
  /** Text of a file, as UTF-8. */
  readonly readFile: (path: string) => string;
  /** All of standard input, as UTF-8. Called once at most. */
  readonly readStdin: () => string;
  /** Writes a text file, over one that is there. */
  readonly write: (path: string, text: string) => void;
}
