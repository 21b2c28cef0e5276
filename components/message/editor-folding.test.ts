import { foldable } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { editorFolding } from './editor-folding';
import { editorReading } from './editor-reading';
import { editedText } from './editor-state';

/** What is left of each line of a text that can be folded, with a mark for what is not. */
function foldsOf(text: string): readonly string[] {
  const extensions = [editedText(text), editorReading(true), editorFolding()];
  const state = EditorState.create({ doc: text, extensions });
  return Array.from({ length: state.doc.lines }, (_, i) => state.doc.line(i + 1)).flatMap((line) => {
    const fold = foldable(state, line.from, line.to);
    if (fold === null) return [];
    return `${state.sliceDoc(line.from, fold.from)}…${state.sliceDoc(fold.to, fold.to + 4)}`;
  });
}

const HEAD = 'REGISTER sip:a SIP/2.0\r\nCSeq: 1 REGISTER\r\n';

it.each([
  [`${HEAD}\r\n`, []],
  [`${HEAD}Authorization: Digest a="b",\r\n c="d"\r\n\r\n`, ['Authorization: Digest…\n\n']],
  [`${HEAD}Contact: <sip:a@b>${';p=1'.repeat(40)}\r\n\r\n`, ['Contact: …\n\n']],
  [`${HEAD}Content-Length: 12\r\n\r\nv=0\r\no=-\r\ns=`, ['v=0…']],
  [`${HEAD}Content-Length: 3\r\n\r\nv=0`, []],
  [`${HEAD}\r\n--\r\n${HEAD}Via: a\r\n b\r\n\r\n`, ['Via: a…\n\n']],
] as const)('folds in %j', (text, folds) => {
  expect(foldsOf(text)).toEqual(folds);
});
