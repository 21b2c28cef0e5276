import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { parse } from '@/lib/sip/parse';
import { type DiffRow, diffRows, type Segment } from './diff-rows';

const [f1 = '', f2 = '', f3 = ''] = ['F1', 'F2', 'F3'].map((name) => printed[name]);

function rowsOf(before: string, after: string): readonly DiffRow[] {
  return diffRows(parse(before), parse(after));
}

/** What changed stands between brackets. */
function shown(segments: readonly Segment[] | undefined): string {
  return segments?.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('') ?? '-';
}

function messageOf(rows: readonly DiffRow[], side: 'before' | 'after'): readonly string[] {
  return rows.flatMap((row) => {
    const segments = row[side];
    return segments === undefined ? [] : [segments.map(({ text }) => text).join('')];
  });
}

function linesOf(text: string): readonly string[] {
  const { startLine, headers, body } = parse(text);
  const lines = [startLine, ...headers].map(({ from, to }) => text.slice(from, to));
  return body.from === body.to ? lines : [...lines, '', text.slice(body.from, body.to)];
}

describe('diffRows', () => {
  it('puts F1 and F3 over each other, cut where they differ', () => {
    const changed = rowsOf(f1, f3).filter(({ before, after }) => shown(before) !== shown(after));
    expect(
      changed.map(({ key, before, after }) => [key, shown(before), shown(after)]),
    ).toMatchInlineSnapshot(`
      [
        [
          "Via#1",
          "Via: SIP/2.0/TLS client.biloxi.example.com:5061;[branch=z9hG4bKnashds7]",
          "Via: SIP/2.0/TLS client.biloxi.example.com:5061;[branch=z9hG4bKnashd92]",
        ],
        [
          "From#1",
          "From: Bob <sips:bob@biloxi.example.com>;[tag=a73kszlfl]",
          "From: Bob <sips:bob@biloxi.example.com>;[tag=ja743ks76zlflH]",
        ],
        [
          "CSeq#1",
          "CSeq: [1] REGISTER",
          "CSeq: [2] REGISTER",
        ],
        [
          "Authorization#1",
          "-",
          "[Authorization: Digest username="bob", realm="atlanta.example.com"
       nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
       uri="sips:ss2.biloxi.example.com",
       response="dfe56131d1958046689d83306477ecc"]",
        ],
      ]
    `);
  });

  it('has in its rows both messages as they are written', () => {
    for (const [before, after] of [
      [f1, f2],
      [f1, f3],
      [f3, f1],
    ] as const) {
      const rows = rowsOf(before, after);
      expect(messageOf(rows, 'before')).toEqual(linesOf(before));
      expect(messageOf(rows, 'after')).toEqual(linesOf(after));
    }
  });

  it('keeps the order of both where a header field changed its place', () => {
    const fields = [
      'Via: SIP/2.0/UDP a;branch=z9hG4bK1',
      'CSeq: 1 REGISTER',
      'Call-ID: x',
      'Subject: a',
      'Subject: b',
    ];
    const lines = fc.shuffledSubarray(fields).map((some) => ['REGISTER sip:a SIP/2.0', ...some, '', 'body']);
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [one.join('\r\n'), other.join('\r\n')];
        const rows = rowsOf(before, after);
        expect(messageOf(rows, 'before')).toEqual(linesOf(before));
        expect(messageOf(rows, 'after')).toEqual(linesOf(after));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});
