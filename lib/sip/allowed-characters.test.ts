import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/text/text-edit';
import { reportCharacters } from './allowed-characters';
import { Cursor } from './cursor';
import type { SyntaxProblem } from './message';

/** What is reported in a text whose body, if it has one, stands behind the first empty line. */
function problemsIn(text: string): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const empty = text.indexOf('\r\n\r\n');
  reportCharacters(new Cursor(text, problems), empty === -1 ? text.length : empty + 4);
  return problems;
}

describe('characters that stand in no start line and in no header field', () => {
  it.each<[text: string, ...found: (readonly [from: number, to: number, message: string])[]]>([
    ['SIP/2.0 200 Très bien 📞\r\nSubject: ಠ_ಠ\r\n\r\n'],
    ['SIP/2.0 200 O\0K\r\n\r\n', [13, 14, 'Expected no NUL in the start line']],
    ['\r\n\0\0', [2, 4, 'Expected no NUL in the start line, found 2 in a row']],
    ['a\r\ns: b\0', [7, 8, 'Expected no NUL in a header field']],
    ['a\r\nf: "\\\0\0"', [8, 10, 'Expected no NUL in a header field, found 2 in a row']],
    ['caf\udce9\r\n\r\n', [3, 4, 'Expected UTF-8 in the start line, found the byte E9']],
    ['a\r\ns: \udce2\udc82', [6, 8, 'Expected UTF-8 in a header field, found the bytes E2 82']],
    [
      `a\r\ns: ${'\udcff'.repeat(9)}`,
      [6, 15, 'Expected UTF-8 in a header field, found the bytes FF FF FF FF FF FF FF FF …'],
    ],
    [
      'a\r\ns: \udcff\ud83d!',
      [6, 7, 'Expected UTF-8 in a header field, found the byte FF'],
      [7, 8, 'Expected UTF-8 in a header field, found half a character'],
    ],
    ['a\r\n\r\n\0\udcff'],
    ['a\0\r\n\r\n\0\udcff', [1, 2, 'Expected no NUL in the start line']],
  ])('%j', (text, ...found) => {
    expect(problemsIn(text).map(({ from, to, message }) => [from, to, message])).toEqual(found);
  });

  it.each([
    ['Subject: a\0\0b', 'Subject: ab'],
    ['Subject: caf\udce9 \udcfcber', 'Subject: café über'],
    ['Subject: a\udc93b\udce9\udc94', undefined],
  ])('%j can be mended into %j', (text, mended) => {
    const edits = problemsIn(text).flatMap(({ fix }) => fix?.edits ?? []);
    expect(edits.length === 0 ? undefined : applyEdits(text, edits)).toBe(mended);
  });

  it('are not listed without end', () => {
    expect(problemsIn('\0a\udcff'.repeat(350_000))).toHaveLength(1000);
  });
});
