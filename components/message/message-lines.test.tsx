import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainMessage } from '@/lib/explain/explain-message';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { type Line, messageLines } from './message-lines';

const problem = (from: number, to: number, severity: Problem['severity'] = 'error'): Problem => ({
  from,
  to,
  severity,
  rule: 'r',
  message: 'm',
  spec: 's',
});

function draw(line: Line): string {
  const parts = line.parts.map(({ field, first, stretches }) => {
    const text = stretches.map(({ marks, text, severity, changed }) => {
      const signs = `${marks.map((mark) => `#${mark}`).join('')}${changed ? '+' : ''}`;
      return `${signs}${text}${severity === undefined ? '' : '~'}`;
    });
    return field === undefined ? text.join('|') : `[${first ? '' : '…'}${text.join('|')}]`;
  });
  return line.fold + parts.join('');
}

function lines(
  text: string,
  problems: readonly Problem[] = [],
  changed: { from: number; to: number }[] = [],
) {
  return messageLines(text, { explained: explainMessage(parse(text)), problems, changed }).map(draw);
}

describe('messageLines', () => {
  it('cuts a message at its fields and at its folds', () => {
    const text = 'SIP/2.0 200 OK\r\nTo: <sip:b@x>\r\n ;tag=7\r\n\r\n';
    expect(lines(text)).toEqual(['[SIP/2.0] [200] [OK]', '[To]: <[sip:b@x]>', ' ;[tag=7]', '']);
  });

  it('goes on with a field on the next line', () => {
    expect(lines('OPTIONS sip:x SIP/2.0\r\nSubject: a\r\n b\r\n').slice(1)).toEqual([
      '[Subject]: [a]',
      ' […b]',
    ]);
  });

  it('cuts where problems and changes begin and end', () => {
    const text = 'A sip:x SIP/2.0\r\nCSeq: 12 REGISTER\r\n';
    const at = text.indexOf('12');
    expect(lines(text, [problem(at + 1, at + 4, 'warning')], [{ from: at, to: at + 2 }])[1]).toBe(
      '[CSeq]: [+1|#0+2~] ~[R~|EGISTER]',
    );
  });

  it('shows a problem of no width, and one of the line end, at the end of the line', () => {
    const text = 'A sip:x SIP/2.0\r\nExpires: 1\r\nx: y';
    const end = text.indexOf('\r\nx');
    expect(lines(text, [problem(end, end), problem(end + 1, end + 2)])[1]).toBe('[Expires]: [1]#0#1');
  });

  it.each([
    ['lines', (n: number) => 'a\n'.repeat(n)],
    ['values', (n: number) => `A sip:x SIP/2.0\nVia: ${'SIP/2.0/UDP h;branch=x, '.repeat(n)}\n`],
    ['parameters', (n: number) => `A sip:x SIP/2.0\nContact: <sip:a@b>${';p=1'.repeat(n)}\n`],
    ['commas', (n: number) => `A sip:x SIP/2.0\nContact: ${','.repeat(n)}\n`],
  ])('looks at each field and each problem equally often, however many %s there are', (_, textOf) => {
    const small = lookedAt(textOf(200));
    expect(small).toBeGreaterThan(0);
    expect(lookedAt(textOf(400))).toBeLessThanOrEqual(2.1 * small);
  });

  it('loses nothing and shows every problem once', () => {
    const units = fc.constantFrom(
      'Via: SIP/2.0/UDP h',
      ' ;branch=x',
      '\r\n',
      '\n',
      '\r',
      'CSeq: 1 A',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 12 }), fc.nat(), fc.nat(4), (text, at, width) => {
        const from = at % (text.length + 1);
        const shown = messageLines(text, {
          explained: explainMessage(parse(text)),
          problems: [problem(from, from + width)],
          changed: [],
        });
        const stretches = shown.map((line) => line.parts.flatMap((part) => part.stretches));
        const read = shown.map(({ fold }, i) => fold + (stretches[i] ?? []).map((one) => one.text).join(''));
        expect(read.join('\n')).toBe(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
        expect(stretches.flat().flatMap((one) => one.marks)).toEqual(text === '' ? [] : [0]);
      }),
    );
  });
});

/** How often the offsets of fields, problems and changes are read on the way. */
function lookedAt(text: string): number {
  const message = parse(text);
  let count = 0;
  function watched<S extends object>(span: S): S {
    return new Proxy(span, {
      get(target, key, receiver) {
        count++;
        return Reflect.get(target, key, receiver);
      },
    });
  }
  const explained = explainMessage(message);
  messageLines(text, {
    explained: explained.map(watched),
    problems: message.problems.map((one) => watched(problem(one.from, one.to))),
    changed: explained.map(watched),
  });
  return count;
}
