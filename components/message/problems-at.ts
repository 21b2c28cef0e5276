import { forEachDiagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';

/** What is shown to be wrong in a stretch of the document of an editor, in words: `error: Expected a comma.` */
export function problemsAt(state: EditorState, from: number, to: number): readonly string[] {
  const words: string[] = [];
  forEachDiagnostic(state, ({ severity, message }, start, end) => {
    if (start <= to && from <= end) words.push(`${severity}: ${message.replace(/\.$/, '')}.`);
  });
  return words;
}
