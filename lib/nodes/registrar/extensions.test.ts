import { describe, expect, it } from 'vitest';
import { answers, opening } from '@/test/registrar-answers';
import { register } from '@/test/scripted-client';
import { strict } from './profiles/strict';

const instance = '+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"';
const desk = '<sip:bob@192.0.2.201>';
/** The request as if a proxy had passed it on. */
function throughProxy(request: string): string {
  const number = /CSeq: (\d+)/.exec(request)?.[1];
  return request.replace('Via: ', `Via: SIP/2.0/UDP p1.example.com;branch=z9hG4bKp${number}\r\nVia: `);
}

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'Path is stored and comes back, in its order',
    [
      register({
        cseq: 2,
        lines: [
          `Contact: ${desk}`,
          'Path: <sip:p2.example.com;lr>, <sip:p1.example.com;lr>',
          'Supported: path',
        ],
      }),
    ],
    [
      `200 OK | Contact: ${desk};expires=3600 | Path: <sip:p2.example.com;lr> | Path: <sip:p1.example.com;lr>`,
    ],
  ],
  [
    'Path of which the phone does not know is refused',
    [register({ cseq: 2, lines: [`Contact: ${desk}`, 'Path: <sip:p1.example.com;lr>'] })],
    ['420 Bad Extension: Path without support | Unsupported: path'],
  ],
  [
    'what is required is there, in any case of letters, and what proxies need is not',
    [
      register({ cseq: 2, lines: ['Require: Path'] }),
      register({ cseq: 3, lines: ['Require: gruu', 'Proxy-Require: sec-agree'] }),
    ],
    ['200 OK', '420 Bad Extension | Unsupported: sec-agree'],
  ],
  [
    'a flow is known again by instance and reg-id, whatever its Contact',
    [
      register({ cseq: 2, lines: [`Contact: ${desk};reg-id=1;${instance}`, 'Supported: outbound'] }),
      register({
        cseq: 3,
        lines: [`Contact: <sip:bob@192.0.2.7>;reg-id=1;${instance}`, 'Supported: outbound'],
      }),
      register({
        cseq: 4,
        lines: [`Contact: <sip:bob@192.0.2.7>;reg-id=2;${instance}`, 'Supported: outbound'],
      }),
    ],
    [
      `200 OK | Contact: ${desk};${instance};reg-id=1;expires=3600 | Require: outbound | Flow-Timer: 30`,
      `200 OK | Contact: <sip:bob@192.0.2.7>;${instance};reg-id=1;expires=3600 | Require: outbound | Flow-Timer: 30`,
      `200 OK | Contact: <sip:bob@192.0.2.7>;${instance};reg-id=1;expires=3599 | Contact: <sip:bob@192.0.2.7>;${instance};reg-id=2;expires=3600 | Require: outbound | Flow-Timer: 30`,
    ],
  ],
  [
    'reg-id without an instance is ignored, a number that is none is refused, and so are two contacts',
    [
      register({ cseq: 2, lines: [`Contact: ${desk};reg-id=1`, 'Supported: outbound'] }),
      register({ cseq: 3, lines: [`Contact: ${desk};reg-id=0;${instance}`] }),
      register({ cseq: 4, lines: [`Contact: ${desk};reg-id=1;${instance}`, 'Contact: <sip:bob@192.0.2.7>'] }),
    ],
    [
      `200 OK | Contact: ${desk};expires=3600`,
      '400 Bad Request: reg-id is no number from 1',
      '400 Bad Request: one contact only with reg-id',
    ],
  ],
  [
    'a first hop that keeps no flows is told, or reg-id ignored',
    [
      throughProxy(
        register({ cseq: 2, lines: [`Contact: ${desk};reg-id=1;${instance}`, 'Supported: outbound'] }),
      ),
      throughProxy(register({ cseq: 3, lines: [`Contact: ${desk};reg-id=1;${instance}`] })),
      throughProxy(
        register({
          cseq: 4,
          lines: [
            `Contact: ${desk};reg-id=1;${instance}`,
            'Supported: outbound, path',
            'Path: <sip:p1.example.com;lr;ob>',
          ],
        }),
      ),
    ],
    [
      '439 First Hop Lacks Outbound Support',
      `200 OK | Contact: ${desk};${instance};expires=3600`,
      `200 OK | Contact: ${desk};${instance};expires=3599 | Contact: ${desk};${instance};reg-id=1;expires=3600 | Require: outbound | Flow-Timer: 30 | Path: <sip:p1.example.com;lr;ob>`,
    ],
  ],
  [
    'a device gets a public URI and a new temporary one each time, if it knows what they are',
    [
      register({ cseq: 2, lines: [`Contact: ${desk};${instance}`, 'Supported: gruu'] }),
      register({ cseq: 3, lines: [`Contact: ${desk};${instance}`, 'Supported: gruu'] }),
      register({ cseq: 4 }),
    ],
    [
      expect.stringMatching(
        /^200 OK \| Contact: <sip:bob@192\.0\.2\.201>;\+sip\.instance="<urn:uuid:0{8}-0{4}-1000-8000-000a95a0e128>";pub-gruu="sip:bob@biloxi\.example\.com;gr=urn:uuid:0{8}-0{4}-1000-8000-000a95a0e128";temp-gruu="sip:tgruu\.[0-9a-f]{32}@biloxi\.example\.com;gr";expires=3600$/,
      ),
      expect.stringContaining('temp-gruu='),
      `200 OK | Contact: ${desk};${instance};expires=3599`,
    ],
  ],
  [
    'a device whose contact leads back here, or to no phone, is refused',
    [
      register({ cseq: 2, lines: [`Contact: <sip:bob@biloxi.example.com>;${instance}`] }),
      register({ cseq: 3, lines: [`Contact: <sip:bob@biloxi.example.com;gr=x>;${instance}`] }),
      register({ cseq: 4, lines: [`Contact: <mailto:bob@biloxi.example.com>;${instance}`] }),
    ],
    [
      '403 Forbidden: the contact is the address-of-record',
      '403 Forbidden: the contact is the address-of-record',
      '403 Forbidden: a device needs a SIP contact',
    ],
  ],
];

describe('a registrar with Path, Outbound and GRUU', () => {
  const config = { policy: { ...strict, supports: ['path', 'outbound', 'gruu'] } };
  const fields = ['Contact', 'Unsupported', 'Require', 'Flow-Timer', 'Path'];
  const gruus = / ?;?(?:pub|temp)-gruu="[^"]*"/g;

  it.each(cases)('%s', (_name, texts, expected) => {
    expect(answers([opening, ...texts], fields, config).slice(1)).toEqual(expected);
  });

  it('gives temporary URIs that differ, and none without being asked', () => {
    const lines = [`Contact: ${desk};${instance}`, 'Supported: gruu'];
    const texts = [opening, register({ cseq: 2, lines }), register({ cseq: 3, lines })];
    const [, one = '', other = ''] = answers(texts, ['Contact'], config);
    expect(one.match(gruus)).toHaveLength(2);
    expect(one.match(gruus)?.[0]).toBe(other.match(gruus)?.[0]);
    expect(one.match(gruus)?.[1]).not.toBe(other.match(gruus)?.[1]);
  });
});

it('a registrar without them leaves Path, reg-id and GRUU alone', () => {
  const lines = [
    `Contact: ${desk};reg-id=1;${instance}`,
    'Supported: path, outbound, gruu',
    'Path: <sip:p1.example.com;lr>',
  ];
  expect(answers([opening, register({ cseq: 2, lines })], ['Contact', 'Require', 'Path']).at(-1)).toBe(
    `200 OK | Contact: ${desk};${instance};expires=3600`,
  );
});
