import type { Span } from '@/lib/text/span';
import type { TextEdit } from '@/lib/text/text-edit';

/** Takes a parameter out, with its semicolon and the white space, folds included, on both sides of that. */
export function removeParameter(text: string, parameter: Span): TextEdit {
  let from = text.lastIndexOf(';', parameter.from);
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  return { from, to: parameter.to, insert: '' };
}
