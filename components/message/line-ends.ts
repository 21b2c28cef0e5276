import { difference } from '@/lib/text/difference';
import { applyEdits, type TextEdit } from '@/lib/text/text-edit';
import { countBelow } from './count-below';

/** A text as an editor holds it: every line end is one LF. Offsets are UTF-16 units. */
export interface EditorText {
  /** With the line ends as they are. */
  readonly text: string;
  /** With LF for each line end, whatever it is in the text: CRLF, LF or CR. */
  readonly doc: string;
  /** From an offset in `text` to the one in `doc`; between CR and LF is before the line end. */
  readonly toDoc: (offset: number) => number;
  /** From an offset in `doc` to the one in `text`. */
  readonly toText: (offset: number) => number;
}

/** Takes a text into an editor. `fromEditor(toEditor(text).doc, toEditor(text)) === text` for every text. */
export function toEditor(text: string): EditorText {
  const inText = placesOf('\r\n', text);
  const inDoc = inText.map((offset, i) => offset - i);
  return {
    text,
    doc: text.replace(/\r\n?/g, '\n'),
    toDoc: (offset) => offset - countBelow(inText, offset),
    toText: (offset) => offset + countBelow(inDoc, offset),
  };
}

/**
 * Brings a document back: lines that were not touched keep their line ends, new lines end in CRLF, as SIP demands
 * (RFC 3261 §7). What was touched is the one stretch in which the document differs from the former one.
 */
export function fromEditor(doc: string, former: EditorText): string {
  return applyEdits(former.text, [toTextEdit(difference(former.doc, doc), former)]);
}

/** An edit of the document (LF) as the edit of the text (CRLF) that does the same. */
export function toTextEdit({ from, to, insert }: TextEdit, former: EditorText): TextEdit {
  const edit = {
    from: former.toText(from),
    to: former.toText(to),
    insert: insert.replace(/\r\n?|\n/g, '\r\n'),
  };
  // Two line ends that meet, CR and LF, would become one.
  const joins =
    insert === '' &&
    former.text[edit.from - 1] === '\r' &&
    former.text[edit.to] === '\n' &&
    edit.from < edit.to;
  return joins ? { ...edit, to: edit.to + 1, insert: '\r\n' } : edit;
}

/** Where something stands in a text; matches of a pattern would be an object for each line end, at each key press. */
function placesOf(what: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + what.length)) places.push(at);
  return places;
}
