import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/text/text-edit';
import { fromEditor, toEditor, toTextEdit } from './line-ends';

/** Texts with every kind of line end, and with line ends that meet. */
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\r', '\n', '\r\n'), maxLength: 24 });
const docs = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 24 });

describe('toEditor', () => {
  it('has one LF for each line end and maps offsets to both sides', () => {
    const editor = toEditor('a\r\nb\nc\rd');
    expect(editor.doc).toBe('a\nb\nc\nd');
    //          a  CR LF b  LF c  CR d  end
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(editor.toDoc)).toEqual([0, 1, 1, 2, 3, 4, 5, 6, 7]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(editor.toText)).toEqual([0, 1, 3, 4, 5, 6, 7, 8]);
  });

  it('maps every offset of the document there and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { doc, toDoc, toText } = toEditor(text);
        for (let offset = 0; offset <= doc.length; offset++) expect(toDoc(toText(offset))).toBe(offset);
        expect([toDoc(text.length), toText(doc.length)]).toEqual([doc.length, text.length]);
      }),
    );
  });
});

describe('fromEditor', () => {
  it('gives back the very same text where nothing was changed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const editor = toEditor(text);
        expect(fromEditor(editor.doc, editor)).toBe(text);
      }),
    );
  });

  it('gives a text of which the editor makes the document that it came from', () => {
    fc.assert(
      fc.property(texts, docs, (text, doc) => {
        expect(toEditor(fromEditor(doc, toEditor(text))).doc).toBe(doc);
      }),
    );
  });

  it.each([
    ['a new line ends in CRLF, the others as before', 'a\nb\rc', 'a\nx\nb\nc', 'a\nx\r\nb\rc'],
    ['a change within a line', 'a\nb\r\nc\r', 'a\nB\nc\n', 'a\nB\r\nc\r'],
    ['a line taken out takes its line end with it', 'a\nb\r\nc', 'a\nc', 'a\nc'],
    ['CR and LF that would meet stay two line ends', 'a\rb\nc', 'a\n\nc', 'a\r\r\nc'],
  ])('%s', (_, former, doc, text) => {
    expect(fromEditor(doc, toEditor(former))).toBe(text);
  });
});

describe('toTextEdit', () => {
  it('does to the text what the edit does to the document', () => {
    fc.assert(
      fc.property(texts, docs, fc.nat(), fc.nat(), (text, insert, one, other) => {
        const former = toEditor(text);
        const [from = 0, to = 0] = [one, other].map((n) => n % (former.doc.length + 1)).sort((a, b) => a - b);
        const edit = { from, to, insert };
        const edited = applyEdits(text, [toTextEdit(edit, former)]);
        expect(toEditor(edited).doc).toBe(applyEdits(former.doc, [edit]));
      }),
    );
  });
});
