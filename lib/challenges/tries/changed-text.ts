import type { Attempt } from '../challenge';

/** An attempt that replaces a text, with one change of that text. Throws where the text has nothing to change. */
export function changedText({ edits = [], ...rest }: Attempt, from: string, to: string): Attempt {
  const [edit, ...others] = edits;
  if (edit?.kind !== 'replace' || !edit.text.includes(from))
    throw new Error(`There is no text with ${from}.`);
  return { ...rest, edits: [{ ...edit, text: edit.text.replace(from, to) }, ...others] };
}
