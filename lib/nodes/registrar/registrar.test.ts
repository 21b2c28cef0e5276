import { describe, expect, it } from 'vitest';
import { digestResponse } from '@/lib/digest/digest-steps';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import { run } from '@/lib/sim/run';
import { answers, opening } from '@/test/registrar-answers';
import { credentials, register, scenario } from '@/test/scripted-client';

const phone = 'Contact: <sip:bob@192.0.2.201>';

describe('a registrar answers', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['401 without credentials', [], ['401 Unauthorized']],
    [
      '200 with every binding, and the time it has left',
      [register({ cseq: 2, lines: [phone] }), register({ cseq: 3 })],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3599',
      ],
    ],
    [
      'the parameter of a contact before Expires, and never more than its ceiling',
      [
        register({ cseq: 2, lines: [`${phone};expires=600;q=0.5`, 'Expires: 60'] }),
        register({ cseq: 3, lines: [`${phone};expires=99999`] }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;q=0.5;expires=600',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=7200',
      ],
    ],
    [
      '423 to a registration that is too short',
      [register({ cseq: 2, lines: [phone, 'Expires: 10'] })],
      ['423 Interval Too Brief | Min-Expires: 60'],
    ],
    [
      'a removal with 200 and no Contact',
      [register({ cseq: 2, lines: [phone] }), register({ cseq: 3, lines: [phone, 'Expires: 0'] })],
      ['200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600', '200 OK'],
    ],
    [
      'Contact: * with Expires: 0 by removing all',
      [
        register({ cseq: 2, lines: [phone, 'Contact: <sip:bob@192.0.2.7>'] }),
        register({ cseq: 3, lines: ['Contact: *', 'Expires: 0'] }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600 | Contact: <sip:bob@192.0.2.7>;expires=3600',
        '200 OK',
      ],
    ],
    [
      '400 to Contact: * without Expires: 0, or in company',
      [
        register({ cseq: 2, lines: ['Contact: *'] }),
        register({ cseq: 3, lines: ['Contact: *', phone, 'Expires: 0'] }),
      ],
      ['400 Bad Request: Contact * needs Expires 0', '400 Bad Request: Contact * must stand alone'],
    ],
    [
      '500 to a CSeq that is not higher, leaving the table alone',
      [
        register({ cseq: 5, lines: [phone] }),
        register({ cseq: 4, lines: [phone, 'Expires: 0'], auth: credentials({ nc: 6 }) }),
        register({ cseq: 7 }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '500 Server Internal Error: CSeq 4 is not above 5',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3598',
      ],
    ],
    [
      'another Call-ID whatever its CSeq: the phone was restarted',
      [
        register({ cseq: 5, lines: [phone] }),
        register({ cseq: 1, callId: 'b', lines: [phone], auth: credentials({ nc: 6 }) }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
      ],
    ],
    [
      '404 to another domain in Request-URI or To, 416 to another scheme',
      [
        register({ cseq: 2, uri: 'sip:chicago.example.com' }),
        register({ cseq: 3, to: 'sip:bob@chicago.example.com' }),
        register({ cseq: 4, to: 'sip:carol@biloxi.example.com' }),
        register({ cseq: 5, uri: 'tel:+15551234' }),
      ],
      [
        '404 Not Found: no registrar for chicago.example.com',
        '404 Not Found: To is in another domain',
        '404 Not Found: no such address-of-record',
        '416 Unsupported URI Scheme',
      ],
    ],
    [
      '403 to somebody else',
      [register({ cseq: 2, to: 'sip:alice@biloxi.example.com', lines: [phone] })],
      ['403 Forbidden: sip:alice@biloxi.example.com is not yours to register'],
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
      'one binding to the same Contact twice, and an hour to an interval that it cannot read',
      [register({ cseq: 2, lines: [phone, `${phone};expires=soon`] })],
      ['200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600'],
    ],
    [
      '401 to nonces that are names of what every object has, and to such users',
      [
        register({ cseq: 2, auth: credentials({ nc: 1, nonce: 'constructor' }) }),
        register({ cseq: 3, auth: credentials({ nc: 1, nonce: '__proto__' }) }),
        register({ cseq: 4, auth: credentials({ nc: 1, username: 'toString' }) }),
      ],
      [
        '401 Unauthorized: stale nonce',
        '401 Unauthorized: stale nonce',
        '401 Unauthorized: the response does not fit user and password',
      ],
    ],
    [
      '500 to Contact: * with a CSeq that is not higher',
      [
        register({ cseq: 5, lines: [phone] }),
        register({ cseq: 4, lines: ['Contact: *', 'Expires: 0'], auth: credentials({ nc: 6 }) }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '500 Server Internal Error: CSeq 4 is not above 5',
      ],
    ],
    [
      '200 where only one of several credentials is for its realm',
      [
        register({
          cseq: 2,
          lines: [
            'Authorization: Digest username="bob", realm="elsewhere", nonce="x", uri="sip:y", response="z"',
          ],
        }),
      ],
      ['200 OK'],
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
      '401 that says what is missing to credentials for something else',
      [
        register({ cseq: 2, auth: credentials({ nc: 1 }).replace('realm="biloxi"', 'realm="elsewhere"') }),
        register({ cseq: 3, auth: 'Basic Ym9iOnphbnppYmFy' }),
      ],
      [
        '401 Unauthorized: no Digest credentials for biloxi',
        '401 Unauthorized: no Digest credentials for biloxi',
      ],
    ],
    [
      '420 to an extension that it lacks',
      [register({ cseq: 2, lines: ['Require: path, gruu'] })],
      ['420 Bad Extension | Unsupported: path, gruu'],
    ],
    [
      '401 to a wrong password and to an unknown user alike',
      [
        register({ cseq: 2, auth: credentials({ nc: 1, password: 'Zanzibar' }) }),
        register({ cseq: 3, auth: credentials({ nc: 1, username: 'carol' }) }),
      ],
      [
        '401 Unauthorized: the response does not fit user and password',
        '401 Unauthorized: the response does not fit user and password',
      ],
    ],
    [
      '401 to a nonce that it never gave, and to a count that was used',
      [
        register({ cseq: 2, auth: credentials({ nc: 1, nonce: 'mine' }) }),
        register({ cseq: 3, auth: credentials({ nc: 1 }) }),
        register({ cseq: 4, auth: credentials({ nc: 1 }) }),
      ],
      ['401 Unauthorized: stale nonce', '200 OK', '401 Unauthorized: nonce count was used before'],
    ],
    [
      '400 to credentials that lack something',
      [
        register({ cseq: 2, auth: credentials({ nc: 2 }).replace(', qop=auth', '') }),
        register({ cseq: 3, auth: credentials({ nc: 3 }).replace(/response="./, 'response="') }),
        register({ cseq: 4, auth: credentials({ nc: 4 }).replace('MD5', 'SHA-256') }),
        register({ cseq: 5, auth: credentials({ nc: 5, uri: 'sip:other.example.com' }) }),
        register({ cseq: 6, auth: credentials({ nc: 6 }).replace(', nonce', ' nonce') }),
        register({ cseq: 7, auth: credentials({ nc: 7 }).replace('nc=00000007', 'nc=7') }),
      ],
      [
        '400 Bad Request: Authorization has no qop',
        '400 Bad Request: response is not 32 hexadecimal digits',
        '400 Bad Request: algorithm was not offered',
        '400 Bad Request: uri is not the Request-URI',
        '400 Bad Request in Authorization: expected a comma before the next parameter',
        '400 Bad Request: nc is not eight hexadecimal digits',
      ],
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
    expect(answers([opening, ...texts]).slice(1)).toEqual(texts.length === 0 ? [] : expected);
    if (texts.length === 0) expect(answers([opening])).toEqual(expected);
  });

  it('401 with stale=TRUE once the nonce is too old', () => {
    const late = Array.from({ length: 32 }, (_, i) =>
      register({ cseq: i + 2, auth: credentials({ nc: i + 1 }) }),
    );
    const { packets } = run(scenario([opening, ...late]));
    const last = packets.filter(({ from }) => from === 'registrar').at(-1)?.text ?? '';
    expect(last).toContain('401 Unauthorized: stale nonce');
    expect(last).toContain('stale=TRUE');
  });
});

it('takes the old form of credentials where its policy allows that', () => {
  const nonce = 'nonce1';
  const old = digestResponse({
    algorithm: 'MD5',
    username: 'bob',
    realm: 'biloxi',
    password: 'zanzibar',
    method: 'REGISTER',
    uri: 'sip:biloxi.example.com',
    nonce,
  });
  const auth = `Digest username="bob", realm="biloxi", nonce="${nonce}", uri="sip:biloxi.example.com", response="${old}"`;
  const { packets } = run(
    scenario([opening, register({ cseq: 2, auth })], 60_000, {
      policy: { ...strict, authentication: { ...strict.authentication, requireQop: false } },
    }),
  );
  expect(packets.at(-1)?.text).toMatch(/^SIP\/2\.0 200 OK/);
});
