import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { editorReading, fieldsIn, messageAt, readingOf } from './editor-reading';
import { editedText } from './editor-state';

const FIRST = 'REGISTER sip:a SIP/2.0\r\nCSeq: 1 REGISTER\r\n\r\n';
const SECOND = 'SIP/2.0 200 OK\r\nCSeq: 1 REGISTER\r\n\r\n';
const BOTH = `${FIRST}-- the answer\r\n${SECOND}`;

function open(text: string, several: boolean) {
  return EditorState.create({ doc: text, extensions: [editedText(text), editorReading(several)] });
}

describe('editorReading', () => {
  it('finds the fields of several messages where they stand in the document', () => {
    const state = open(BOTH, true);
    const doc = state.doc.toString();
    const fields = fieldsIn(readingOf(state), doc.indexOf('1 REGISTER'), doc.lastIndexOf('REGISTER') + 1);
    expect(fields.map(({ explained, from, to }) => [explained.path, state.sliceDoc(from, to)])).toEqual([
      ['CSeq.number', '1'],
      ['CSeq.method', 'REGISTER'],
      ['Status-Line.version', 'SIP/2.0'],
      ['Status-Line.status', '200'],
      ['Status-Line.reason', 'OK'],
      ['CSeq:', 'CSeq'],
      ['CSeq.number', '1'],
      ['CSeq.method', 'REGISTER'],
    ]);
  });

  it('knows the message at a place, and none between two', () => {
    const state = open(BOTH, true);
    const doc = state.doc.toString();
    const at = (position: number) => messageAt(readingOf(state), position)?.content.text;
    expect(at(0)).toBe(FIRST);
    expect(at(doc.indexOf('the answer'))).toBeUndefined();
    expect(at(doc.indexOf('200'))).toBe(SECOND);
    expect(at(doc.length)).toBe(SECOND);
  });

  it('takes the whole text for one message unless it may hold several', () => {
    const { messages } = readingOf(open(BOTH, false));
    expect(messages.map(({ content }) => content.text)).toEqual([BOTH]);
  });

  it('reads only the message that was changed', () => {
    const state = open(BOTH, true);
    const before = readingOf(state);
    const after = readingOf(state.update({ changes: { from: 12, insert: 'b' } }).state);
    expect(after.messages[0]?.content).not.toBe(before.messages[0]?.content);
    expect(after.messages[1]?.content).toBe(before.messages[1]?.content);
    expect(after.messages[1]?.from).toBe((before.messages[1]?.from ?? 0) + 1);
    expect(readingOf(state.update({ selection: { anchor: 3 } }).state)).toBe(before);
  });
});
