import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarked, readMarked } from '@/lib/text/marked';
import { slice } from '@/lib/text/span';
import { CRUMBS, damaged } from '@/test/damaged';
import { expectWholeReading } from '@/test/whole-reading';
import type { Message } from './message';
import { parse } from './parse';
import { pieces } from './pieces';

const folder = path.join(import.meta.dirname, 'fixtures');
const samples = fs.readdirSync(folder).filter((name) => name.endsWith('.sip'));
const texts = samples.map((name) => readMarked(fs.readFileSync(path.join(folder, name), 'utf8')).text);

describe.each(samples)('%s', (name) => {
  const { text } = readMarked(fs.readFileSync(path.join(folder, name), 'utf8'));

  it('is read as drawn beside it', async () => {
    await expect(drawing(parse(text))).toMatchFileSnapshot(
      path.join(folder, name.replace('.sip', '.parsed.txt')),
    );
  });

  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
  ])('is read the same with lines that end in %s', (_, lineEnd) => {
    expect(drawing(parse(text.replaceAll('\r\n', lineEnd)))).toBe(drawing(parse(text)));
  });
});

describe('parse', () => {
  it('passes over line ends before the start line', () => {
    const message = parse('\r\n\r\nSIP/2.0 200 OK\r\n\r\n');
    expect(message.startLine).toMatchObject({ kind: 'response', from: 4 });
    expect(message.problems).toEqual([]);
  });

  it('knows header names in any case, in their compact form, and with white space before the colon', () => {
    const { headers } = parse('OPTIONS sip:a SIP/2.0\r\nv: \r\nVIA : \r\nk:\r\nx-lamp: on\r\n\r\n');
    expect(headers.map(({ canonical, known }) => [canonical, known])).toEqual([
      ['Via', true],
      ['Via', true],
      ['Supported', true],
      ['x-lamp', false],
    ]);
  });

  it('keeps everything after the first empty line as the body', () => {
    const message = parse('SIP/2.0 200 OK\r\n\r\na: b\r\n\r\nc');
    expect(message.headers).toEqual([]);
    expect(slice(message.text, message.body)).toBe('a: b\r\n\r\nc');
  });

  it('says one thing about a text that is no message', () => {
    expect(parse('').problems.map(({ rule }) => rule)).toEqual(['request-line-form']);
  });

  it('reads any text back as it was, in pieces that tile it, with every span inside of it', () => {
    fc.assert(fc.property(anyText(), expectWholeReading), { numRuns: 500 });
  });

  it('does so for messages in which something was changed', () => {
    fc.assert(fc.property(damaged(texts), expectWholeReading), { numRuns: 500 });
  });

  it('lists no more than a thousand faults, and says so in the last of them', () => {
    for (const fault of [',', ';', '"', '<', ',"', ',<', ';,', '\r\na']) {
      const text = `REGISTER sip:a SIP/2.0\r\nContact: ${fault.repeat(5000)}\r\n\r\n`;
      const { problems } = parse(text);
      expect(problems.length).toBeLessThanOrEqual(1000);
      const ends = problems.map(({ message }) => message.includes('the faults behind it are not listed'));
      expect(ends.indexOf(true)).toBe(problems.length === 1000 ? 999 : -1);
    }
  });
});

function anyText(): fc.Arbitrary<string> {
  const crumbs = fc.array(fc.constantFrom(...CRUMBS), { maxLength: 40 }).map((parts) => parts.join(''));
  const inHeader = crumbs.map((rest) => `REGISTER sip:a SIP/2.0\r\n${rest}`);
  return fc.oneof(fc.string({ unit: 'binary' }), crumbs, inHeader);
}

/** The pieces that have a name, one a line, and below them the text with its problems marked and listed. */
function drawing(message: Message): string {
  const named = pieces(message).filter(({ path: name }) => name !== '');
  const rows = named.map((piece) => `${piece.path.padEnd(32)} ${oneLine(slice(message.text, piece))}`);
  const problems = message.problems.map(({ rule, message: what, fix }) =>
    [`${rule}: ${what}`, ...(fix ? [` (${fix.title})`] : [])].join(''),
  );
  return `${[...rows, '', drawMarked(message.text, message.problems), '', ...problems].join('\n').trimEnd()}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '⏎');
}
