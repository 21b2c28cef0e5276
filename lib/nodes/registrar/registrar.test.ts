import { describe, expect, it } from 'vitest';
import { answers, opening } from '@/test/registrar-answers';
import { register } from '@/test/scripted-client';

const phone = 'Contact: <sip:bob@192.0.2.201>';

describe('a registrar answers', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      '404 to another domain in the Request-URI, 416 to another scheme',
      [register({ cseq: 2, uri: 'sip:chicago.example.com' }), register({ cseq: 3, uri: 'tel:+15551234' })],
      ['404 Not Found: no registrar for chicago.example.com', '416 Unsupported URI Scheme'],
    ],
    [
      '403 for whatever is not the own address, so that nobody learns which of them exist (RFC 3261 §10.3 step 4)',
      ['alice@biloxi.example.com', 'carol@biloxi.example.com', 'bob@chicago.example.com'].map((address, i) =>
        register({ cseq: i + 2, to: `sip:${address}`, lines: [phone] }),
      ),
      ['alice@biloxi.example.com', 'carol@biloxi.example.com', 'bob@chicago.example.com'].map(
        (address) => `403 Forbidden: sip:${address} is not yours to register`,
      ),
    ],
    [
      '482 to a CSeq that another open transaction has',
      [
        register({ cseq: 2, lines: [phone] }),
        register({ cseq: 2, lines: [phone] }).replace('z9hG4bKa2', 'z9hG4bKother'),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '482 Loop Detected: the same CSeq in another transaction',
      ],
    ],
    [
      '400 to a field that stands there twice, a CSeq that is too large, a body that is not all there, a broken q',
      [
        register({ cseq: 2 }).replace('Call-ID: a', 'Call-ID: a\r\nCall-ID: b'),
        register({ cseq: 3, lines: ['Expires: 60', 'Expires: 0'] }),
        register({ cseq: 4 }).replace('CSeq: 4', 'CSeq: 2147483648'),
        register({ cseq: 5 }).replace('Content-Length: 0', 'Content-Length: 10'),
        register({ cseq: 6, lines: [`${phone};q=2`] }),
      ],
      [
        '400 Bad Request: Call-ID stands there more than once',
        '400 Bad Request: Expires stands there more than once',
        '400 Bad Request: CSeq is not below 2**31',
        '400 Bad Request: the body is shorter than Content-Length',
        '400 Bad Request: q is not a number from 0 to 1',
      ],
    ],
    [
      '400 to a Request-URI that is none',
      ['<sip:biloxi.example.com>', '*', 'sip:'].map((uri, i) =>
        register({ cseq: i + 2 }).replace('sip:biloxi.example.com SIP', `${uri} SIP`),
      ),
      [
        expect.stringContaining('400 Bad Request in the first line'),
        expect.stringContaining('400 Bad Request in the first line'),
        expect.stringContaining('400 Bad Request'),
      ],
    ],
    [
      '420 to an extension that it lacks',
      [register({ cseq: 2, lines: ['Require: path, gruu'] })],
      ['420 Bad Extension | Unsupported: path, gruu'],
    ],
    [
      '400 to a request that lacks or breaks a field that it needs',
      [
        register({ cseq: 2 }).replace(/To: .*\r\n/, ''),
        register({ cseq: 3 }).replace('CSeq: 3 REGISTER', 'CSeq: 3 INVITE'),
        register({ cseq: 4 }).replace('CSeq: 4 REGISTER', 'CSeq: four REGISTER'),
        register({ cseq: 5 }).replace(/Via: .*\r\n/, ''),
      ],
      [
        '400 Bad Request: To is missing',
        '400 Bad Request: CSeq names another method',
        '400 Bad Request in CSeq: expected a decimal number before the method',
        '400 Bad Request: Via is missing',
      ],
    ],
    [
      '405 to another method for the server itself, 505 to another version, 400 to no first line at all',
      [
        register({ cseq: 2 }).replaceAll('REGISTER', 'PUBLISH'),
        register({ cseq: 3 }).replace('sip:biloxi.example.com SIP/2.0', 'sip:biloxi.example.com SIP/3.0'),
        register({ cseq: 4 }).replace(/^.*\r\n/, 'REGISTER is SIP/2.0\r\n'),
        register({ cseq: 5 }).replace(/^.*\r\n/, 'hello\r\n'),
      ],
      [
        '405 Method Not Allowed: this is a registrar | Allow: REGISTER, OPTIONS',
        '505 Version Not Supported: only SIP/2.0',
        '400 Bad Request in the first line: expected a URI that begins with its scheme, such as sip:',
        '400 Bad Request: the first line cannot be read',
      ],
    ],
    [
      'nothing to text without header fields, to a response, even a broken one, to an ACK',
      [
        'SIP/2.0 abc OK\r\nVia: SIP/2.0/UDP 192.0.2.201\r\n\r\n',
        'hello',
        'SIP/2.0 200 OK\r\n\r\n',
        register({ cseq: 2 }).replaceAll('REGISTER', 'ACK'),
      ],
      [],
    ],
  ];
  it.each(cases)('%s', (_name, texts, expected) => {
    expect(answers([opening, ...texts]).slice(1)).toEqual(expected);
  });
});
