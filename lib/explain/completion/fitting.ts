import type { Span } from '@/lib/text/span';
import type { Candidate, CompletionOption, Completions } from './completion';

/** What is written where a choice is to be made: up to the cursor, and all of it. */
export interface Written {
  readonly before: string;
  readonly all: string;
}

/**
 * The candidates that go on from what is written before the cursor, then those that contain it, each label once.
 * All of them where what is written is finished. Undefined if there are none.
 */
export function fitting(
  candidates: readonly Candidate[],
  { before, all }: Written,
  { from, to }: Span,
): Completions | undefined {
  const unlike = once(candidates);
  const sought = before.toLowerCase();
  const beginning = unlike.filter(({ label, also }) => startsWith(label, sought) || also === sought);
  const isFinished = beginning.length === 1 && beginning.some(({ label, insert = label }) => insert === all);
  const inside =
    sought.length < 2 ? [] : unlike.filter(({ label }) => label.toLowerCase().includes(sought, 1));
  const fits = isFinished ? unlike : once([...beginning, ...inside]);
  return fits.length === 0 ? undefined : { from, to, options: fits.map(optionOf), isFinished };
}

function startsWith(label: string, sought: string): boolean {
  return label.slice(0, sought.length).toLowerCase() === sought;
}

function once(candidates: readonly Candidate[]): readonly Candidate[] {
  const byLabel = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (!byLabel.has(candidate.label)) byLabel.set(candidate.label, candidate);
  }
  return [...byLabel.values()];
}

function optionOf({ also: _, ...option }: Candidate): CompletionOption {
  return option;
}
