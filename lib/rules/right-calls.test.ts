import { describe, expect, it } from 'vitest';
import { short } from './examples/short';
import { rules } from './index';

/** Rules that want more of a message than `short` writes. */
const wantMore = new Set(['invite-offer', 'resp-received']);

/** What may happen to a call, and is right. Nothing of it may be reported, nor any message of it that stands alone. */
const calls: readonly (readonly [what: string, lines: readonly string[]])[] = [
  [
    'two phones answer, and Alice ends one of the calls',
    [
      'A>P INVITE 1 INVITE A.1 a/-',
      'P>A 100 1 INVITE A.1 a/-',
      'P>B INVITE 1 INVITE P.1,A.1 a/-',
      'P>C INVITE 1 INVITE P.2,A.1 a/-',
      'B>P 180 1 INVITE P.1,A.1 a/b',
      'P>A 180 1 INVITE A.1 a/b',
      'C>P 200 1 INVITE P.2,A.1 a/c',
      'B>P 200 1 INVITE P.1,A.1 a/b',
      'P>A 200 1 INVITE A.1 a/c',
      'P>A 200 1 INVITE A.1 a/b',
      'A>C ACK 1 ACK A.2 a/c',
      'A>B ACK 1 ACK A.3 a/b',
      'A>B BYE 2 BYE A.4 a/b',
      'C>A BYE 7 BYE C.1 c/a',
    ],
  ],
  [
    'one phone answers and the other one is told',
    [
      'A>P INVITE 1 INVITE A.1 a/-',
      'P>B INVITE 1 INVITE P.1,A.1 a/-',
      'P>C INVITE 1 INVITE P.2,A.1 a/-',
      'C>P 180 1 INVITE P.2,A.1 a/c',
      'P>A 180 1 INVITE A.1 a/c',
      'B>P 200 1 INVITE P.1,A.1 a/b',
      'P>A 200 1 INVITE A.1 a/b',
      'P>C CANCEL 1 CANCEL P.2 a/-',
      'C>P 200 1 CANCEL P.2 a/x',
      'C>P 487 1 INVITE P.2,A.1 a/c',
      'P>C ACK 1 ACK P.2 a/c',
      'A>P ACK 1 ACK A.2 a/b',
      'P>B ACK 1 ACK P.3,A.2 a/b',
    ],
  ],
  [
    'PRACK and UPDATE in an early dialog',
    [
      'INVITE 1 INVITE A.1 a/-',
      '183 1 INVITE A.1 a/b',
      'PRACK 2 PRACK A.2 a/b',
      '200 2 PRACK A.2 a/b',
      'UPDATE 3 UPDATE A.3 a/b',
      '200 3 UPDATE A.3 a/b',
      'UPDATE 1 UPDATE B.1 b/a',
      '200 1 UPDATE B.1 b/a',
      '200 1 INVITE A.1 a/b',
      'ACK 1 ACK A.4 a/b',
      'BYE 4 BYE A.5 a/b',
    ],
  ],
  [
    'a re-INVITE from each side, one of them refused',
    [
      'A>B INVITE 1 INVITE A.1 a/-',
      'B>A 200 1 INVITE A.1 a/b',
      'A>B ACK 1 ACK A.2 a/b',
      'B>A INVITE 14 INVITE B.1 b/a',
      'A>B INVITE 2 INVITE A.3 a/b',
      'B>A 491 2 INVITE A.3 a/b',
      'A>B 200 14 INVITE B.1 b/a',
      'A>B ACK 2 ACK A.3 a/b',
      'B>A ACK 14 ACK B.2 b/a',
      'A>B INVITE 3 INVITE A.4 a/b',
      'B>A 200 3 INVITE A.4 a/b',
      'A>B ACK 3 ACK A.5 a/b',
      'B>A BYE 15 BYE B.3 b/a',
      'B>A BYE 15 BYE B.3 b/a',
      'A>B 200 15 BYE B.3 b/a',
    ],
  ],
  [
    'a CANCEL that comes too late (RFC 6026)',
    [
      'A>B INVITE 1 INVITE A.1 a/-',
      'B>A 180 1 INVITE A.1 a/b',
      'A>B CANCEL 1 CANCEL A.1 a/-',
      'B>A 200 1 INVITE A.1 a/b',
      'B>A 200 1 CANCEL A.1 a/b',
      'A>B ACK 1 ACK A.2 a/b',
      'A>B BYE 2 BYE A.3 a/b',
      'B>A 200 1 INVITE A.1 a/b',
      'A>B ACK 1 ACK A.2 a/b',
    ],
  ],
  [
    'credentials are asked for, then another address is tried',
    [
      'A>P INVITE 1 INVITE A.1 a/-',
      'P>A 407 1 INVITE A.1 a/p',
      'A>P ACK 1 ACK A.1 a/p',
      'A>P INVITE 2 INVITE A.2 a/-',
      'P>A 302 2 INVITE A.2 a/q',
      'A>P ACK 2 ACK A.2 a/q',
      'A>B INVITE 3 INVITE A.3 a/-',
      'B>A 603 3 INVITE A.3 a/b',
      'A>B ACK 3 ACK A.3 a/b',
    ],
  ],
  [
    'a failure of the proxy after one of a phone',
    [
      'A>P INVITE 1 INVITE A.1 a/-',
      'P>B INVITE 1 INVITE P.1,A.1 a/-',
      'B>P 180 1 INVITE P.1,A.1 a/b',
      'P>A 180 1 INVITE A.1 a/b',
      'B>P 486 1 INVITE P.1,A.1 a/b',
      'P>B ACK 1 ACK P.1 a/b',
      'P>A 480 1 INVITE A.1 a/p',
      'A>P ACK 1 ACK A.1 a/p',
    ],
  ],
  [
    'a proxy that keeps no state passes the ACK of a failure on',
    [
      'A>P INVITE 1 INVITE A.1 a/-',
      'P>B INVITE 1 INVITE P.1,A.1 a/-',
      'B>P 486 1 INVITE P.1,A.1 a/b',
      'P>A 486 1 INVITE A.1 a/b',
      'A>P ACK 1 ACK A.1 a/b',
      'P>B ACK 1 ACK P.1,A.1 a/b',
    ],
  ],
  [
    'a NAT within the trace loses a response',
    [
      '0 A>N REGISTER 1 REGISTER A.1 a/-',
      '1 N>P REGISTER 1 REGISTER A.1 a/-',
      '2 P>N 401 1 REGISTER A.1 a/p',
      '500 A>N REGISTER 1 REGISTER A.1 a/-',
      '501 N>P REGISTER 1 REGISTER A.1 a/-',
      '502 P>N 401 1 REGISTER A.1 a/p',
      '503 N>A 401 1 REGISTER A.1 a/p',
    ],
  ],
  [
    'a server between two calls that keeps the Call-ID',
    [
      'A>S INVITE 1 INVITE A.1 a/-',
      'S>B INVITE 1 INVITE S.1 s/-',
      'B>S 200 1 INVITE S.1 s/b',
      'S>A 200 1 INVITE A.1 a/t',
      'A>S ACK 1 ACK A.2 a/t',
      'S>B ACK 1 ACK S.2 s/b',
      'B>S BYE 1 BYE B.1 b/s',
      'S>A BYE 1 BYE S.3 t/a',
    ],
  ],
  [
    'a request that passes the same proxy twice',
    [
      'A>P INVITE 1 INVITE A.1 a/-',
      'P>Q INVITE 1 INVITE P.1,A.1 a/-',
      'Q>P INVITE 1 INVITE Q.1,P.1,A.1 a/-',
      'P>B INVITE 1 INVITE P.2,Q.1,P.1,A.1 a/-',
      'B>P 200 1 INVITE P.2,Q.1,P.1,A.1 a/b',
      'P>Q 200 1 INVITE Q.1,P.1,A.1 a/b',
      'Q>P 200 1 INVITE P.1,A.1 a/b',
      'P>A 200 1 INVITE A.1 a/b',
    ],
  ],
  [
    'a trace that begins within a call',
    ['200 1 INVITE A.1 a/b', 'ACK 1 ACK A.2 a/b', 'INFO 5 INFO A.3 a/b', 'BYE 3 BYE B.1 b/a'],
  ],
];

describe.each(calls)('%s', (_, lines) => {
  it('is right', () => {
    expect(findingsIn(lines)).toEqual([]);
  });

  it('is right up to each message', () => {
    expect(lines.flatMap((_line, at) => findingsIn(lines.slice(0, at)))).toEqual([]);
  });

  it('is right from each message on', () => {
    expect(lines.flatMap((_line, at) => findingsIn(lines.slice(at)))).toEqual([]);
  });

  it('is right without the ways', () => {
    expect(findingsIn(lines.map((line) => line.replace(/^(?:\d+ )?[A-Z]>[A-Z] /, '')))).toEqual([]);
  });
});

it.each([...wantMore])('%s is a rule', (id) => {
  expect(rules.map((rule) => rule.id)).toContain(id);
});

function findingsIn(lines: readonly string[]): readonly string[] {
  const exchange = short(...lines);
  return rules.flatMap((rule) => {
    if (rule.scope !== 'exchange' || wantMore.has(rule.id)) return [];
    return rule.check(exchange).map(({ at, message }) => `${lines[at]}: ${rule.id} ${message}`);
  });
}
