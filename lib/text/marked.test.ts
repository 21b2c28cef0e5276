import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarked, readMarked } from './marked';
import { type Span, slice } from './span';

function read(...lines: string[]): { text: string; marked: string[] } {
  const { text, spans } = readMarked(lines.join('\n'));
  return { text, marked: spans.map((span) => slice(text, span)) };
}

describe('readMarked', () => {
  it('takes the mark lines out and joins the lines with CRLF', () => {
    expect(read('CSeq: one REGISTER', '      ^^^', 'Max-Forwards: 70', '')).toEqual({
      text: 'CSeq: one REGISTER\r\nMax-Forwards: 70\r\n',
      marked: ['one'],
    });
  });

  it('reads several marks on one line, and several lines of marks', () => {
    expect(read('abc def', '^^  ^^^', ' ^^').marked).toEqual(['ab', 'bc', 'def']);
  });

  it('reads a mark past the end of a line as an empty span at its end', () => {
    expect(readMarked('abc\n   ^\ndef').spans).toEqual([{ from: 3, to: 3 }]);
    expect(readMarked('abc\n      ^\ndef').spans).toEqual([{ from: 3, to: 3 }]);
  });

  it('joins marks over a fold, and not over two fields', () => {
    expect(read('a: b', '   ^', ' c', '^^').marked).toEqual(['b\r\n c']);
    expect(read('a: b', '   ^', 'c: d', '^').marked).toEqual(['b', 'c']);
  });

  it('joins with CR or LF alone where a line ends in its sign', () => {
    expect(readMarked('a␊\n ^\nb␍\nc\n^\n')).toEqual({
      text: 'a\nb\rc\r\n',
      spans: [
        { from: 1, to: 1 },
        { from: 4, to: 5 },
      ],
    });
  });

  it('leaves a first line alone, whatever it is made of', () => {
    expect(readMarked(' ^^')).toEqual({ text: ' ^^', spans: [] });
  });
});

describe('drawMarked', () => {
  it('draws spans below their lines, overlapping ones on lines of their own', () => {
    const spans: Span[] = [
      { from: 0, to: 3 },
      { from: 1, to: 2 },
      { from: 4, to: 6 },
      { from: 6, to: 6 },
    ];
    expect(drawMarked('abc\r\nd\r\n\r\n', spans)).toBe('abc\n^^^\n ^\nd\n^\n ^\n\n');
  });

  it('shows a lone CR or LF where lines end in CRLF too', () => {
    expect(drawMarked('a\nb\r\r\nc', [{ from: 3, to: 3 }])).toBe('a␊\nb␍\n ^\n\nc');
    expect(drawMarked('a\nb\rc', [])).toBe('a\nb\nc');
  });

  it('is read back as the same text and spans', () => {
    fc.assert(
      fc.property(textAndSpans(), ({ text, spans }) => {
        expect(readMarked(drawMarked(text, spans))).toEqual({ text, spans });
      }),
    );
  });
});

/** Lines of words, some folded, with spans that cover words; now and then one reaches over a fold. */
function textAndSpans(): fc.Arbitrary<{ text: string; spans: Span[] }> {
  const line = fc.tuple(
    fc.constantFrom('', ' ', '\t'),
    fc.array(fc.constantFrom('via', 'x', 'tag=1'), { minLength: 1 }),
  );
  return fc.array(fc.tuple(line, fc.boolean()), { minLength: 1 }).map((lines) => {
    const texts = lines.map(([[indent, words]]) => indent + words.join(' '));
    const spans: Span[] = [];
    let from = 0;
    let open: Span | undefined;
    for (const [i, [[indent], marked]] of lines.entries()) {
      const to = from + (texts[i] ?? '').length;
      if (open && marked && indent !== '') open = { from: open.from, to };
      else {
        if (open) spans.push(open);
        open = marked ? { from, to } : undefined;
      }
      from = to + 2;
    }
    if (open) spans.push(open);
    return { text: texts.join('\r\n'), spans };
  });
}
