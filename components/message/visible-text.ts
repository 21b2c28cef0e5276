/**
 * A stretch of one line for reading: control characters, which would not be seen, become the pictures that Unicode has
 * for them (`␀`), and so do characters that turn the direction of writing. The length stays the same.
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (unseen) => {
    const code = unseen.charCodeAt(0);
    if (unseen === '\t') return unseen;
    if (code === DELETE) return '\u2421';
    return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\ufffd';
  });
}

const DELETE = 0x7f;
const CONTROL_PICTURES = 0x2400;
