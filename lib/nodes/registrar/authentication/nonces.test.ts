import { describe, expect, it } from 'vitest';
import { opening } from '@/test/registrar-answers';
import { challengesOf, conversation, proof, told, wrongPassword } from '@/test/registrar-conversation';
import { register } from '@/test/scripted-client';
import type { Passed, Refused } from '../registrar-step';
import { allNonces, type NonceTable, withNonce } from './nonces';

describe('a nonce', () => {
  const stale = (result: Passed | Refused) => /stale=(\w+)/.exec(challengesOf(result)[0] ?? '')?.[1];
  const used = (count: number, nonce = 'n1') => register({ cseq: count + 2, auth: proof({ nonce, count }) });

  it('serves many requests, in the order of their counts', () => {
    const talk = conversation({});
    talk.send(opening);
    expect([0, 1, 4, 3, 5].map((count) => told(talk.send(used(count))))).toEqual([
      'pass bob',
      'pass bob',
      'pass bob',
      '401 Unauthorized: nonce count was used before',
      'pass bob',
    ]);
    expect(allNonces(talk.state().nonces)).toEqual([
      ['n1', { issuedAt: 0, count: 6, uses: 4 }],
      ['n2', { issuedAt: 0, count: 0, uses: 0 }],
    ]);
  });

  it('serves the same count twice where nobody looks', () => {
    const talk = conversation({ checksCount: false });
    talk.send(opening);
    expect([0, 0].map((count) => told(talk.send(used(count))))).toEqual(['pass bob', 'pass bob']);
  });

  it('serves so many requests as the policy says, and then it is stale', () => {
    const talk = conversation({ nonceUses: 2 });
    talk.send(opening);
    const results = [0, 1, 2].map((count) => talk.send(used(count)));
    expect(results.map(told)).toEqual(['pass bob', 'pass bob', '401 Unauthorized: stale nonce']);
    expect(results.map(stale)).toEqual([undefined, undefined, 'TRUE']);
    expect(told(talk.send(used(0, 'n2')))).toBe('pass bob');
  });

  it.each([
    ['by-rule', 'TRUE', 'FALSE'],
    ['absent', undefined, undefined],
    ['always', 'TRUE', 'TRUE'],
  ] as const)('that is too old: stale %s', (policy, old, wrong) => {
    const talk = conversation({ stale: policy, nonceLifetime: 1000 });
    talk.send(opening);
    const result = talk.send(used(0), 1001);
    expect(told(result)).toBe('401 Unauthorized: stale nonce');
    expect(result.because.includes('looks like a wrong password')).toBe(policy === 'absent');
    expect(stale(result)).toBe(old);
    const refused = talk.send(register({ cseq: 9, auth: wrongPassword }));
    expect(stale(refused)).toBe(wrong);
    expect(refused.because.includes('as if only the nonce were old')).toBe(policy === 'always');
  });

  it('is forgotten some time after it ended, so that a registrar can run for ever', () => {
    let nonces: NonceTable = [];
    const known = Array.from({ length: 5000 }, (_, second) => {
      nonces = withNonce(nonces, `nonce${second}`, second * 1000, 10_000);
      return allNonces(nonces).length;
    });
    // 21 are not to be forgotten, and each list of the table may wait for its next nonce with some of those that are.
    expect(Math.max(...known)).toBeLessThan(200);
    expect(
      allNonces(nonces)
        .slice(-21)
        .map(([nonce]) => nonce),
    ).toEqual(Array.from({ length: 21 }, (_, i) => `nonce${4979 + i}`));
  });
});
