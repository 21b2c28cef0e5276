import type { ExplainedSpan } from '@/lib/explain/explanation';
import { countBelow } from './count-below';
import type { Layers } from './message-lines';

/** No message has as many lines; a page that draws more of them is slow to open and slow to point at. */
export const MOST_LINES = 400;

/** Beginnings and ends of fields, problems and changes. A message of the usual size has some hundred. */
export const MOST_EDGES = 2000;

/** What of a message is drawn with its fields, and the rest of it. Together the texts are the message. */
export interface DrawnPart {
  readonly text: string;
  /** The fields that begin in the text; the last may go on in the rest. */
  readonly explained: readonly ExplainedSpan[];
  readonly rest: string;
}

/** Cuts a message that is too large to be drawn as a whole: behind a line, or within a line that is itself too much. */
export function drawnPart(text: string, layers: Layers): DrawnPart {
  const end = wholeCharacter(text, Math.min(endOfLines(text), endOfEdges(text, layers)));
  const starts = layers.explained.map(({ from }) => from);
  return {
    text: text.slice(0, end),
    explained: layers.explained.slice(0, countBelow(starts, end)),
    rest: text.slice(end),
  };
}

/** Where the first line begins that is one too many. */
function endOfLines(text: string): number {
  let line = 1;
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\r|\n/g)) {
    if (line === MOST_LINES) return index + lineEnd.length;
    line++;
  }
  return text.length;
}

function endOfEdges(text: string, { explained, problems, changed }: Layers): number {
  const edges = [...explained, ...problems, ...changed].flatMap(({ from, to }) => [from, to]);
  return edges.sort((a, b) => a - b)[MOST_EDGES] ?? text.length;
}

/** A cut at which neither CR and LF nor the two halves of a character are torn apart. */
function wholeCharacter(text: string, end: number): number {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(end - 1, end + 1)) ? end + 1 : end;
}
