import type { Candidate } from './completion';
import { methods } from './methods';
import { statusCodes } from './status-codes';

/** What a message may begin with: a method, or the version, with which a response begins (RFC 3261 §7.1, §7.2). */
export function firstWords({ isLast }: { readonly isLast: boolean }): readonly Candidate[] {
  const version = { label: 'SIP/2.0', detail: 'The beginning of a response.', kind: 'value' } as const;
  return [...methods, version].map((word) => (isLast ? { ...word, insert: `${word.label} ` } : word));
}

/** Status codes with their usual phrases. */
export const statusLines: readonly Candidate[] = statusCodes.map(([code, phrase, detail]) => ({
  label: `${code} ${phrase}`,
  detail,
  kind: 'value',
}));
