import { describe, expect, it } from 'vitest';
import { answers, opening } from '@/test/registrar-answers';
import { register } from '@/test/scripted-client';
import { strict } from './profiles/strict';
import type { BindingPolicy, RegistrarPolicy } from './registrar-policy';

const desk = 'Contact: <sip:bob@192.0.2.201:5060>';
const hand = 'Contact: <sip:bob@192.0.2.7>';
const page = 'Contact: <sip:bob@192.0.2.8>';
const home = 'Contact: <sip:bob@10.0.0.7:5060>';

/** Answers to all but the opening of a registrar with that policy. */
function under(policy: Partial<Omit<RegistrarPolicy, 'binding'>>, texts: readonly string[]): string[] {
  const config = { policy: { ...strict, date: false, ...policy } };
  return answers(
    [opening, ...texts],
    ['Contact', 'Expires', 'Date', 'Service-Route', 'Supported', 'Allow', 'Accept'],
    config,
  ).slice(1);
}

describe('a registrar whose policy about contacts is', () => {
  const cases: readonly (readonly [string, Partial<BindingPolicy>, readonly string[], readonly string[]])[] =
    [
      [
        'two at most, refuses one more',
        { contacts: { most: 2, whenFull: '403' } },
        [
          register({ cseq: 2, lines: [desk, hand] }),
          register({ cseq: 3, lines: [page] }),
          register({ cseq: 4, lines: [hand] }),
        ],
        [
          '200 OK | Contact: <sip:bob@192.0.2.201:5060>;expires=3600 | Contact: <sip:bob@192.0.2.7>;expires=3600',
          '403 Forbidden: at most 2 contacts',
          '200 OK | Contact: <sip:bob@192.0.2.201:5060>;expires=3598 | Contact: <sip:bob@192.0.2.7>;expires=3600',
        ],
      ],
      [
        'one at most, in place of the oldest',
        { contacts: { most: 1, whenFull: 'replace-oldest' } },
        [register({ cseq: 2, lines: [desk] }), register({ cseq: 3, lines: [hand] })],
        [
          '200 OK | Contact: <sip:bob@192.0.2.201:5060>;expires=3600',
          '200 OK | Contact: <sip:bob@192.0.2.7>;expires=3600',
        ],
      ],
      [
        'as received, stores where the request came from, and knows it again',
        { contact: 'as-received' },
        [
          register({ cseq: 2, lines: [`${home};q=0.5`] }),
          register({ cseq: 3, lines: [home, 'Expires: 0'] }),
          register({
            cseq: 4,
            lines: ['Contact: <sip:bob@192.0.2.201;ob>', 'Contact: <mailto:bob@h.example>;expires=60'],
          }),
        ],
        [
          '200 OK | Contact: <sip:bob@192.0.2.201:5060>;q=0.5;expires=3600',
          '200 OK',
          '200 OK | Contact: <sip:bob@192.0.2.201;ob>;expires=3600 | Contact: <mailto:bob@h.example>;expires=60',
        ],
      ],
      [
        'as received, knows by the transport what port an address without one has, and lets no maddr lead elsewhere',
        { contact: 'as-received' },
        [
          register({ cseq: 2, lines: ['Contact: <sip:bob@192.0.2.201;transport=ws>'] }),
          register({ cseq: 3, lines: ['Contact: *', 'Expires: 0'] }),
          register({ cseq: 4, lines: ['Contact: <sip:bob@h.example;maddr=192.0.2.201>'] }),
          register({ cseq: 5, lines: ['Contact: *', 'Expires: 0'] }),
          register({ cseq: 6, lines: ['Contact: <sip:bob@192.0.2.201;maddr=10.0.0.7;ob>'] }),
        ],
        [
          '200 OK | Contact: <sip:bob@192.0.2.201:5060;transport=ws>;expires=3600',
          '200 OK',
          '200 OK | Contact: <sip:bob@h.example;maddr=192.0.2.201>;expires=3600',
          '200 OK',
          '200 OK | Contact: <sip:bob@192.0.2.201:5060;ob>;expires=3600',
        ],
      ],
      [
        'less time behind a NAT, gives that to those that are',
        { natExpires: 120 },
        [
          register({ cseq: 2, lines: [home] }).replace('UDP 192.0.2.201', 'UDP 10.0.0.7'),
          register({ cseq: 3, lines: [desk] }),
        ],
        [
          '200 OK | Contact: <sip:bob@10.0.0.7:5060>;expires=120',
          '200 OK | Contact: <sip:bob@10.0.0.7:5060>;expires=119 | Contact: <sip:bob@192.0.2.201:5060>;expires=3600',
        ],
      ],
      [
        'no order, takes what is older',
        { checksOrder: false },
        [
          register({ cseq: 5, lines: [desk] }),
          register({ cseq: 4, lines: [desk, 'Expires: 0'] }).replace('0000004', '0000009'),
        ],
        ['200 OK | Contact: <sip:bob@192.0.2.201:5060>;expires=3600', expect.stringMatching(/^(200|401)/)],
      ],
      [
        'only its own in the list, keeps the others to itself',
        { lists: 'own' },
        [
          register({ cseq: 2, lines: [desk] }),
          register({ cseq: 3, lines: [hand] }),
          register({ cseq: 4, lines: [desk, 'Expires: 0'] }),
        ],
        [
          '200 OK | Contact: <sip:bob@192.0.2.201:5060>;expires=3600',
          '200 OK | Contact: <sip:bob@192.0.2.7>;expires=3600',
          '200 OK',
        ],
      ],
      [
        'one Expires for all, says it there',
        { grants: 'header' },
        [
          register({ cseq: 2, lines: [`${desk};expires=600`] }),
          register({ cseq: 3, lines: [desk, 'Expires: 0'] }),
        ],
        ['200 OK | Contact: <sip:bob@192.0.2.201:5060> | Expires: 600', '200 OK'],
      ],
    ];
  it.each(cases)('%s', (_name, binding, texts, expected) => {
    const config = { policy: { ...strict, binding: { ...strict.binding, ...binding } } };
    expect(answers([opening, ...texts], ['Contact', 'Expires'], config).slice(1)).toEqual(expected);
  });
});

/** The request with a body, marked as what the header fields say. */
function withBody(request: string, ...lines: readonly string[]): string {
  const end = [...lines, 'Content-Type: application/cpl+xml', 'Content-Length: 6', '', '<cpl/>'].join('\r\n');
  return request.replace('Content-Length: 0\r\n\r\n', end);
}

describe('a registrar', () => {
  const tagged = register({ cseq: 2 }).replace(
    'To: Bob <sip:bob@biloxi.example.com>',
    'To: <sip:bob@biloxi.example.com>;tag=x',
  );
  const named = register({ cseq: 2, uri: 'sip:bob@biloxi.example.com' });

  it.each<[string, Partial<RegistrarPolicy>, string, string]>([
    ['ignores a To tag', { toTag: 'ignore' }, tagged, '200 OK'],
    [
      'refuses a To tag',
      { toTag: '481' },
      tagged,
      '481 Call/Transaction Does Not Exist: a REGISTER belongs to no dialog',
    ],
    ['ignores a user in the Request-URI', { requestUriUser: 'ignore' }, named, '200 OK'],
    [
      'refuses a user in the Request-URI',
      { requestUriUser: '400' },
      named,
      '400 Bad Request: the Request-URI has a user',
    ],
    [
      'tells the date of the run',
      { date: true },
      register({ cseq: 2 }),
      '200 OK | Date: Mon, 01 Dec 2003 00:00:01 GMT',
    ],
    ['tells no date', { date: false }, register({ cseq: 2 }), '200 OK'],
    [
      'refuses a body',
      { body: '415' },
      withBody(register({ cseq: 2 })),
      '415 Unsupported Media Type: a registrar reads no body | Accept: ',
    ],
    ['ignores a body', { body: 'ignore' }, withBody(register({ cseq: 2 })), '200 OK'],
    [
      'ignores a body that is marked as optional',
      { body: '415' },
      withBody(register({ cseq: 2 }), 'Content-Disposition: render;handling=optional'),
      '200 OK',
    ],
    [
      'refuses a body that is marked as required',
      { body: '415' },
      withBody(register({ cseq: 2 }), 'Content-Disposition: render;handling=required'),
      '415 Unsupported Media Type: a registrar reads no body | Accept: ',
    ],
    [
      'tells the way for later requests',
      { serviceRoute: ['sip:p1.example.com;lr', 'sip:p2.example.com;lr'] },
      register({ cseq: 2 }),
      '200 OK | Service-Route: <sip:p1.example.com;lr> | Service-Route: <sip:p2.example.com;lr>',
    ],
    [
      'tells what it does',
      { supports: ['path', 'gruu'] },
      register({ cseq: 2, auth: false }).replaceAll('REGISTER', 'OPTIONS'),
      '200 OK | Allow: REGISTER, OPTIONS | Supported: path, gruu',
    ],
    [
      'tells what it does to whom asks at its address, by its own Route, and with no hop left',
      { supports: ['path'] },
      register({ cseq: 2, auth: false, uri: 'sip:192.0.2.222', lines: ['Route: <sip:192.0.2.222;lr>'] })
        .replaceAll('REGISTER', 'OPTIONS')
        .replace('Max-Forwards: 70', 'Max-Forwards: 0'),
      '200 OK | Allow: REGISTER, OPTIONS | Supported: path',
    ],
    [
      'passes on what Route leads elsewhere, though the Request-URI is its own',
      { supports: ['path'] },
      register({ cseq: 2, auth: false, lines: ['Route: <sip:p1.example.com;lr>'] }).replaceAll(
        'REGISTER',
        'OPTIONS',
      ),
      '500 Server Internal Error',
    ],
    [
      'lets everybody register everything where it checks no owner',
      { authentication: { ...strict.authentication, checksOwner: false } },
      register({ cseq: 2, to: 'sip:alice@biloxi.example.com', lines: [desk] }),
      '200 OK | Contact: <sip:bob@192.0.2.201:5060>;expires=3600',
    ],
    [
      'but nothing that does not exist',
      { authentication: { ...strict.authentication, checksOwner: false } },
      register({ cseq: 2, to: 'sip:carol@biloxi.example.com', lines: [desk] }),
      '404 Not Found: no such address-of-record',
    ],
    [
      'and nothing of another domain',
      { authentication: { ...strict.authentication, checksOwner: false } },
      register({ cseq: 2, to: 'sip:bob@chicago.example.com', lines: [desk] }),
      '404 Not Found: To is in another domain',
    ],
  ])('%s', (_name, policy, text, expected) => {
    expect(under(policy, [text])).toEqual([expected]);
  });
});
