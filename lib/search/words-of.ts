/**
 * The words of a text as they are looked for, in small letters. What protocols write with hyphens, dots and the like is a word
 * as a whole and in its parts: `Min-Expires` is `min-expires`, `min` and `expires`.
 */
export function wordsOf(text: string): readonly string[] {
  return wholeWords(text).flatMap((word) => {
    const parts = word.match(PART) ?? [];
    return parts.length > 1 ? [word, ...parts] : [word];
  });
}

/** The words of a question: only as wholes, so that `min-expires` does not find what has the two words apart. */
export function wholeWords(text: string): readonly string[] {
  return (text.normalize('NFC').toLowerCase().match(WHOLE) ?? []).filter(
    (word) => word.length <= LONGEST_WORD,
  );
}

/** Letters and digits, and what joins them: `z9hg4bk776`, `call-id`, `+sip.instance`, `10.2.1`, `auth_name`. */
export const WHOLE = /[\p{L}\p{N}]+(?:[-._'’+][\p{L}\p{N}]+)*/gu;
const PART = /[\p{L}\p{N}]+/gu;

/** Longer ones are texts of machines that nobody looks for. */
const LONGEST_WORD = 64;
