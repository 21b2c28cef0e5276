import type { MarkedText } from '../rule';

/**
 * An example that differs from another one in a few lines, written as a diff: `-` takes a line out, `+` puts one in, a
 * line that stays says where, and `^` marks what stands above it. Every sign stands two columns to the right of the
 * closing quote. Between the lines of the diff the other text is kept.
 *
 *     changed(F1)`
 *       -CSeq: 1 REGISTER
 *       +CSeq: one REGISTER
 *              ^^^
 *     `
 *
 * Throws if a line that is to be taken out or to stay is not there, so that a diff cannot grow stale unnoticed.
 */
export function changed(original: MarkedText): (diff: TemplateStringsArray) => MarkedText {
  return ({ raw: [diff = ''] }) => {
    const lines = original.split('\n');
    const result: string[] = [];
    for (const { sign, line } of readDiff(diff)) {
      if (sign === '-' || sign === ' ') {
        const at = lines.indexOf(line);
        if (at === -1) throw new Error(`Expected the line "${line}" in the rest of the example`);
        result.push(...lines.splice(0, at));
        lines.shift();
      }
      if (sign !== '-') result.push(line);
    }
    return [...result, ...lines].join('\n');
  };
}

type Sign = '-' | '+' | ' ' | '^';

interface DiffLine {
  readonly sign: Sign;
  readonly line: string;
}

function readDiff(diff: string): readonly DiffLine[] {
  const lines = diff.split('\n');
  const margin = (lines.at(-1) ?? '').length + 2;
  return lines.slice(1, -1).map((line) => ({ sign: signOf(line, margin), line: line.slice(margin + 1) }));
}

function signOf(line: string, margin: number): Sign {
  if (/^[ ^]*\^$/.test(line)) return '^';
  const sign = line.charAt(margin);
  if (sign === '-' || sign === '+') return sign;
  // An empty line has lost the spaces before it.
  if (line.slice(0, margin + 1).trim() === '') return ' ';
  throw new Error(`Expected -, + or a space in column ${margin} of "${line}"`);
}
