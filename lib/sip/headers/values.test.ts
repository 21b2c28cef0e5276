import { describe, expect, it } from 'vitest';
import { parse } from '../parse';

/** What the parts of a value mean, which the drawings of `examples/` do not show. */
describe('the values of header fields', () => {
  it.each<[field: string, values: readonly object[]]>([
    [
      'Accept: text / *;q=0.5',
      [{ type: { value: 'text' }, subtype: { value: '*' }, parameters: [{ text: '0.5' }] }],
    ],
    ['Accept-Encoding: gzip;q=1', [{ token: { value: 'gzip' }, parameters: [{ text: '1' }] }]],
    ['Allow: INVITE, ACK', [{ value: 'INVITE' }, { value: 'ACK' }]],
    ['Supported:', []],
    [
      'Content-Disposition: session;handling="a\\"b"',
      [{ token: { value: 'session' }, parameters: [{ text: 'a"b' }] }],
    ],
    [
      'Date: Sat, 13 Nov 2010 23:29:00 GMT',
      [{ weekday: { value: 'Sat' }, day: { value: 13 }, year: { value: 2010 } }],
    ],
    ['Date: Sat, 1 Nov 10 23:29:00 GMT', [{ day: { value: Number.NaN }, year: { value: Number.NaN } }]],
    ['Flow-Timer: 0120', [{ value: 120 }]],
    ['In-Reply-To: a@b , c', [{ value: 'a@b' }, { value: 'c' }]],
    ['MIME-Version: 1.10', [{ major: 1, minor: 10 }]],
    ['MIME-Version: 1', [{ major: Number.NaN, minor: Number.NaN }]],
    ['Min-SE: 90;lamp', [{ seconds: { value: 90 }, parameters: [{ name: { value: 'lamp' } }] }]],
    ['Privacy: header; user', [{ values: [{ value: 'header' }, { value: 'user' }] }]],
    [
      'RAck: 776656 1 INVITE',
      [{ responseNumber: { value: 776656 }, cseqNumber: { value: 1 }, method: { value: 'INVITE' } }],
    ],
    ['RAck: x y INVITE', [{ responseNumber: { value: Number.NaN }, cseqNumber: { value: Number.NaN } }]],
    [
      'Retry-After: 120 (a (b));duration=60',
      [{ seconds: { value: 120 }, comment: { value: '(a (b))' }, duration: { value: 60 } }],
    ],
    [
      'Retry-After: soon;duration=1h',
      [{ seconds: { value: Number.NaN }, comment: undefined, duration: { value: Number.NaN } }],
    ],
    ['Session-Expires: 1h', [{ seconds: { value: Number.NaN } }]],
    ['Timestamp: 54.21', [{ time: { value: 54.21 } }]],
    ['Timestamp: 54. .3', [{ time: { value: 54 }, delay: { value: 0.3 } }]],
    ['Timestamp: 54 .', [{ time: { value: 54 }, delay: { value: 0 } }]],
    ['Timestamp: x y', [{ time: { value: Number.NaN }, delay: { value: Number.NaN } }]],
    [
      'User-Agent: Lamp/1.0 (a; b) Bulb',
      [
        {
          values: [
            { kind: 'product', name: { value: 'Lamp' }, version: { value: '1.0' } },
            { kind: 'comment' },
            { kind: 'product', name: { value: 'Bulb' } },
          ],
        },
      ],
    ],
    [
      'Warning: 307 isi.edu:5060 "x"',
      [{ code: { value: 307 }, agent: { value: 'isi.edu:5060' }, text: { value: '"x"' } }],
    ],
    ['Warning: 30 isi.edu "x"', [{ code: { value: Number.NaN } }]],
  ])('%s', (field, values) => {
    const { headers } = parse(`SIP/2.0 200 OK\r\n${field}\r\n\r\n`);
    expect(headers[0]?.values).toHaveLength(values.length);
    expect(headers[0]?.values).toMatchObject(values);
  });
});
