import { describe, expect, it } from 'vitest';
import { digestResponse } from '@/lib/digest/digest-steps';
import { run } from '@/lib/sim/run';
import { answers, opening } from '@/test/registrar-answers';
import { credentials, register, scenario } from '@/test/scripted-client';
import { strict } from '../profiles/strict';

describe('a registrar that is shown credentials answers', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
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
  ];
  it.each(cases)('%s', (_name, texts, expected) => {
    expect(answers([opening, ...texts]).slice(1)).toEqual(expected);
  });

  it('401 to those who bring none', () => {
    expect(answers([opening])).toEqual(['401 Unauthorized']);
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
