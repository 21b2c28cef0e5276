import type { Evidence, Note } from '@/lib/sim/scenario';

/** A remark about a response, with the stretches of its text that decided. */
export function responseNote(
  verdict: Note['verdict'],
  text: string,
  spec: string,
  evidence: readonly Evidence[] = [],
): Note {
  return { step: 'response', verdict, text, spec, ...(evidence.length === 0 ? {} : { evidence }) };
}

/** Where something that was read stands. */
export function evidenceOf({ from, to }: Evidence): readonly Evidence[] {
  return [{ from, to }];
}
