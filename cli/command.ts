import type { Files } from './files';

/** What a command has to say. */
export interface Outcome {
  /** 0: fine; 1: problems found. (2, wrong usage, is a `UsageError`.) */
  readonly exitCode: 0 | 1;
  readonly stdout: string;
  /** What else people should know, one sentence each: they are printed apart from what other programs read. */
  readonly remarks?: readonly string[];
}

/** One command of the program: one file in `commands/`. */
export interface Command {
  readonly name: string;
  /** What stands behind the name: `FILE… [--trace]`. */
  readonly usage: string;
  /** What it prints: one line. */
  readonly summary: string;
  /** Throws `UsageError` where it was called wrongly. */
  readonly run: (args: readonly string[], files: Files) => Outcome;
}

/** Output with exit code 0. */
export function fine(stdout: string): Outcome {
  return { exitCode: 0, stdout };
}

/** A value as JSON for other programs, ending in a line feed. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Lines of text, each ending in a line feed. */
export function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
