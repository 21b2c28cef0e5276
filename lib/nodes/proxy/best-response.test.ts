import { describe, expect, it } from 'vitest';
import { bestResponse } from './best-response';

function final(status: number, ...lines: readonly string[]) {
  return { status, text: [`SIP/2.0 ${status} X`, 'CSeq: 1 INVITE', ...lines, '', ''].join('\r\n') };
}

describe('the best of several final responses', () => {
  it.each([
    [[486], 486],
    [[480, 603, 486], 603],
    [[503, 302, 486], 302],
    [[404, 484, 486], 484],
    [[408, 500], 408],
    [[503], 500],
    [[], undefined],
  ])('of %j is %s', (statuses, expected) => {
    expect(bestResponse(statuses.map((status) => final(status)))?.status).toBe(expected);
  });

  it('does not let the 503 of a phone look like one of the proxy', () => {
    expect(bestResponse([final(503)])?.text).toMatch(/^SIP\/2\.0 500 Server Internal Error\r\nCSeq/);
  });

  it('carries the challenges of all', () => {
    const best = bestResponse([
      final(407, 'Proxy-Authenticate: Digest realm="a", nonce="1"'),
      final(401, 'WWW-Authenticate: Digest realm="b", nonce="2"'),
    ]);
    expect(best?.text.split('\r\n')).toEqual([
      'SIP/2.0 407 X',
      'CSeq: 1 INVITE',
      'Proxy-Authenticate: Digest realm="a", nonce="1"',
      'WWW-Authenticate: Digest realm="b", nonce="2"',
      '',
      '',
    ]);
  });
});
