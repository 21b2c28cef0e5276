/**
 * A stretch of one line for reading: control characters, which would not be seen, become the pictures that Unicode has
 * for them (`␀`). Characters that turn the direction of writing, that break the line or have no width, and halves of a
 * character without the other half, become `�`. The length stays the same.
 */
export function visibleText(text: string): string {
  return text.replace(ONE_UNSEEN, (unseen) => {
    const code = unseen.charCodeAt(0);
    if (unseen === '\t') return unseen;
    if (code === DELETE) return '\u2421';
    return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\ufffd'.repeat(unseen.length);
  });
}

/**
 * What a reader would not see, or would see wrongly, as it stands in a class of a regular expression: also fillers, marks that
 * belong to another text, and tags, in which a whole text can be hidden. The joiners of emoji and of several scripts are not among it.
 */
export const UNSEEN = String.raw`\p{Control}\p{Surrogate}\p{Bidi_Control}\p{Line_Separator}\p{Paragraph_Separator}\u00ad\u180e\u200b\u2060-\u2064\u3164\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}`;

const ONE_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');

const DELETE = 0x7f;
const CONTROL_PICTURES = 0x2400;
