import type { Extension } from '@codemirror/state';
import { EditorView, type Rect, tooltips } from '@codemirror/view';

/** Keeps what the reader is sent to, and what comes up beside it, in the part of the window that nothing covers. */
export function editorSight(): Extension {
  return [EditorView.scrollHandler.of(scrollWindowToo), tooltips({ tooltipSpace: sightOf })];
}

/**
 * CodeMirror scrolls the editor, but the window only as far as a sticky element around it, and it knows nothing of the
 * header. So this comes behind it: false leaves the editor to it, and the measuring waits until that is done.
 */
function scrollWindowToo(
  view: EditorView,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  view.requestMeasure({
    key: scrollWindowToo,
    read: () => distanceTo(view, view.coordsAtPos(from), view.coordsAtPos(to)),
    write: (distance) => {
      if (distance !== 0) window.scrollBy(0, distance);
    },
  });
  return false;
}

/** How far the window must go down to show a stretch, in px; of one that is higher than the window, the beginning. */
function distanceTo(view: EditorView, start: Rect | null, end: Rect | null): number {
  if (start === null || end === null) return 0;
  const sight = sightOf(view);
  // What the editor itself does not show is not to be had by scrolling the window.
  const editor = view.scrollDOM.getBoundingClientRect();
  const top = Math.max(start.top, editor.top);
  const bottom = Math.min(end.bottom, editor.bottom);
  return Math.min(Math.max(0, bottom - sight.bottom), top - sight.top);
}

/** The window below the header, which takes the room that pages leave when they scroll, less a strip at its edges, in px. */
function sightOf({ dom }: EditorView): Rect {
  const page = dom.ownerDocument.documentElement;
  const covered = Number.parseFloat(getComputedStyle(page).scrollPaddingTop) || 0;
  return {
    left: STRIP,
    top: Math.max(STRIP, covered),
    right: page.clientWidth - STRIP,
    bottom: page.clientHeight - STRIP,
  };
}

const STRIP = 8;
