/** The world outside, as far as a command may touch it. Each function throws what the file system throws. */
export interface Io {
  readonly readFile: (path: string) => Uint8Array;
  /** All of standard input. Called once at most. */
  readonly readStdin: () => Uint8Array;
  /** Writes a file, over one that is there. */
  readonly write: (path: string, bytes: Uint8Array) => void;
}
