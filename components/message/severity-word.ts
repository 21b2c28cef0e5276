import type { Severity } from '@/lib/text/problem';

/** What a severity is called: one word, never the colour alone. */
export function severityWord(severity: Severity): string {
  return WORDS[severity];
}

const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
