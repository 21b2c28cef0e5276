import { describe, expect, it } from 'vitest';
import { opening } from '@/test/registrar-answers';
import { challengesOf, conversation, told } from '@/test/registrar-conversation';
import { register } from '@/test/scripted-client';
import type { AuthenticationPolicy } from '../registrar-policy';

describe('a challenge', () => {
  const cases: readonly (readonly [string, Partial<AuthenticationPolicy>, readonly string[]])[] = [
    [
      'says qop, nonce, opaque, stale and algorithm',
      {},
      ['Digest realm="biloxi", qop="auth", nonce="n1", opaque="", stale=FALSE, algorithm=MD5'],
    ],
    [
      'comes once for each algorithm, by preference, with one nonce',
      { algorithms: ['SHA-512-256', 'SHA-256-sess', 'MD5'], qop: ['auth', 'auth-int'] },
      [
        'Digest realm="biloxi", qop="auth,auth-int", nonce="n1", opaque="", stale=FALSE, algorithm=SHA-512-256',
        'Digest realm="biloxi", qop="auth,auth-int", nonce="n1", opaque="", stale=FALSE, algorithm=SHA-256-sess',
        'Digest realm="biloxi", qop="auth,auth-int", nonce="n1", opaque="", stale=FALSE, algorithm=MD5',
      ],
    ],
    [
      'of a registrar that calls everything stale is not stale before anybody tried',
      { stale: 'always', opaque: 'a"b' },
      ['Digest realm="biloxi", qop="auth", nonce="n1", opaque="a\\"b", stale=FALSE, algorithm=MD5'],
    ],
    [
      'names an algorithm other than MD5 always',
      { algorithms: ['SHA-256', 'MD5'], namesAlgorithm: false, stale: 'absent', qop: [] },
      [
        'Digest realm="biloxi", nonce="n1", opaque="", algorithm=SHA-256',
        'Digest realm="biloxi", nonce="n1", opaque=""',
      ],
    ],
  ];
  it.each(cases)('%s', (_, policy, expected) => {
    expect(challengesOf(conversation(policy).send(opening))).toEqual(expected);
  });

  it('has a nonce in the form of a UUID where the policy wants that', () => {
    const uuids = conversation({ nonceForm: 'uuid' });
    for (let n = 1; n <= 4; n++) uuids.send(opening);
    const [challenge] = challengesOf(uuids.send(opening));
    expect(challenge).toMatch(/nonce="[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/);
  });
});

it('tells who does not exist, before it asks, only where its policy says so', () => {
  const nobody = register({ cseq: 1, auth: false, to: 'sip:nobody@biloxi.example.com' });
  expect(told(conversation({}).send(nobody))).toBe('401 Unauthorized');
  const talkative = conversation({ tellsUnknownUsers: true });
  expect(told(talkative.send(nobody))).toBe('404 Not Found: no such address-of-record');
  expect(told(talkative.send(opening))).toBe('401 Unauthorized');
});
