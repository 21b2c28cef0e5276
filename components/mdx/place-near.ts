/** px between a word and its note, and between the note and the edge of the window. */
const GAP = 4;
const MARGIN = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where the upper left corner of a note goes, in px of the window: below the word and flush with it, as far as there is
 * room; above it where only there is enough.
 */
export function placeNear(
  word: { readonly left: number; readonly top: number; readonly bottom: number },
  note: Size,
  view: Size,
): { readonly left: number; readonly top: number } {
  const left = Math.max(MARGIN, Math.min(word.left, view.width - MARGIN - note.width));
  const [above, below] = [word.top - GAP - note.height, word.bottom + GAP];
  const isRoomBelow = below + note.height <= view.height;
  return { left, top: isRoomBelow || above < 0 ? below : above };
}
