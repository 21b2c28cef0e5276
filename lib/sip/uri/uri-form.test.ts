import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/text/text-edit';
import { Cursor } from '../cursor';
import type { SyntaxProblem } from '../message';
import { reportUri } from './uri-form';
import { isPlainUri } from './uri-plain';

/**
 * `examples/uri-form.txt` holds URIs, each on one line (`⏎` for a line end within it). Below each stand the faults that are
 * found in it, and what it is after all repairs that are offered. Write the URIs alone, run
 * `npx vitest run lib/sip/uri/uri-form.test.ts -u`, and read what it adds.
 */
const file = path.join(import.meta.dirname, 'examples/uri-form.txt');
const [right = [], ...wrong] = fs
  .readFileSync(file, 'utf8')
  .split(/\n\n+/)
  .map((block) => block.split('\n').filter((line) => /^[^ ^]/.test(line)));

describe('reportUri', () => {
  it.each(right)('has nothing against %s', (uri) => {
    expect(problemsOf(uri)).toEqual([]);
  });

  it.each(wrong.flat())('finds a fault in %s', (uri) => {
    expect(problemsOf(uri.replaceAll('⏎', '\n'))).not.toEqual([]);
  });

  it.each(wrong.flat())('repairs what can be repaired in %s', (uri) => {
    const problems = problemsOf(uri.replaceAll('⏎', '\n'));
    const left = problemsOf(repaired(uri.replaceAll('⏎', '\n'), problems));
    expect(left).toHaveLength(problems.filter(({ fix }) => fix === undefined).length);
  });

  it('finds what is drawn below its examples', async () => {
    const blocks = [right, ...wrong].map((uris) => uris.map(drawing).join(''));
    await expect(blocks.join('\n')).toMatchFileSnapshot(file);
  });

  it('looks at the given stretch alone', () => {
    for (const around of ['', '<', '.', ';', '0', ':', '%2', 'x', ']', ' ', '@', '?']) {
      for (const uri of right) expect(problemsOf(uri, around)).toEqual([]);
    }
  });

  it('reports stretches of the URI, in sentences, whatever the URI is', () => {
    fc.assert(
      fc.property(anyUri(), (uri) => {
        const problems = problemsOf(uri, '<');
        for (const { from, to, message } of problems) {
          expect([from >= 1, from <= to, to <= uri.length + 1]).toEqual([true, true, true]);
          expect(message).toMatch(/^Expected .*[^.]$/);
        }
        expect(problems.length).toBeLessThanOrEqual(2 * uri.length + 2);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes time in proportion to the length, and finds no more than there is', () => {
    for (const crumb of [
      '#',
      '%',
      '%4',
      ' ',
      ' x',
      ';',
      ';a',
      ';a=',
      '&',
      '?',
      '?a',
      '@',
      ':',
      '::',
      '[',
      ']',
      '.',
      '-',
      'é',
    ]) {
      for (const start of ['sip:', 'sip:h', 'sip:[', 'sip:h?', 'tel:', 'tel:+1;', 'x:']) {
        const problems = problemsOf(start + crumb.repeat(10_000));
        expect(problems.length).toBeLessThanOrEqual(2 * 10_000 * crumb.length);
      }
    }
  });

  it('never finds at a glance that a URI is faultless which is not', () => {
    fc.assert(
      fc.property(anyUri(), (uri) => {
        const isPlain = isPlainUri(new Cursor(uri, []).codes, 0, uri.length);
        // In capitals no scheme is plain, so that all parts are read.
        const problems = problemsOf(uri.replace(/^sip/, 'SIP'));
        expect(isPlain && problems.length > 0).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('finds at a glance that usual URIs are faultless', () => {
    const usual = [
      'sip:bob@biloxi.example.com',
      'sips:bob@client.biloxi.example.com:5061',
      'sip:+19725552222@192.0.2.104:5060;transport=tcp;lr',
      'sip:ss1.example.com;lr=on;ftag=24bd4d96',
    ];
    expect(usual.filter((uri) => !isPlainUri(new Cursor(uri, []).codes, 0, uri.length))).toEqual([]);
  });
});

function problemsOf(uri: string, around = ''): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const text = around + uri + around;
  reportUri(new Cursor(text, problems), { from: around.length, to: around.length + uri.length });
  return problems;
}

function repaired(uri: string, problems: readonly SyntaxProblem[]): string {
  return applyEdits(
    uri,
    problems.flatMap(({ fix }) => fix?.edits ?? []),
  );
}

function drawing(written: string): string {
  const uri = written.replaceAll('⏎', '\n');
  const problems = problemsOf(uri).toSorted((a, b) => a.from - b.from);
  const after = repaired(uri, problems);
  const marks = problems.map(marked);
  const rows = after === uri ? [written, ...marks] : [written, ...marks, `    → ${after}`];
  return `${rows.join('\n')}\n`;
}

/** `    ^^^ uri-form: Expected …`, with the marks below the faulty characters. */
function marked({ from, to, rule, message, fix }: SyntaxProblem): string {
  const repair = fix ? ` (${fix.title})` : '';
  return `${' '.repeat(from)}${'^'.repeat(Math.max(to - from, 1))} ${rule}: ${message}${repair}`;
}

/** What is made of the crumbs of URIs. */
function anyUri(): fc.Arbitrary<string> {
  const scheme = fc.constantFrom('sip:', 'sips:', 'SIP:', 'tel:', 'urn:', '');
  const crumb = fc.constantFrom(
    ...[
      'bob',
      'a',
      'Z',
      '0',
      '12',
      '256',
      '1.2.3.4',
      '[',
      ']',
      '::',
      ':',
      '@',
      ';',
      '=',
      '?',
      '&',
      '.',
      '-',
      '_',
    ],
    ...[
      '%41',
      '%',
      '#',
      '+',
      '/',
      ',',
      '"',
      ' ',
      '\r\n ',
      'é',
      '😀',
      '\0',
      'lr',
      'ttl',
      'maddr',
      'method',
      'transport',
    ],
    ...['tcp', 'phone-context', 'ext', 'isub', 'example.com'],
  );
  const crumbs = fc.array(crumb, { maxLength: 14 }).map((some) => some.join(''));
  return fc.tuple(scheme, fc.oneof(crumbs, crumbs, fc.string())).map((some) => some.join(''));
}
