import { describe, expect, it } from 'vitest';
import { short } from '../examples/short';
import { forwardedRequests, forwardedResponses } from './forwarded';
import { hopsKey } from './hops';

describe('requests that a proxy sent on', () => {
  it.each([
    ['one proxy', ['INVITE 1 INVITE A.1 a/-', 'INVITE 1 INVITE P.1,A.1 a/-'], ['1: A.1']],
    [
      'a fork',
      ['INVITE 1 INVITE A.1 a/-', 'INVITE 1 INVITE P.1,A.1 a/-', 'INVITE 1 INVITE P.2,A.1 a/-'],
      ['1: A.1', '2: A.1'],
    ],
    [
      'two proxies',
      ['INVITE 1 INVITE A.1 a/-', 'INVITE 1 INVITE P.1,A.1 a/-', 'INVITE 1 INVITE Q.1,P.1,A.1 a/-'],
      ['1: A.1', '2: P.1, A.1'],
    ],
    ['a hop that was not seen', ['INVITE 1 INVITE A.1 a/-', 'INVITE 1 INVITE Q.1,P.1,A.1 a/-'], []],
    ['a retransmission', ['INVITE 1 INVITE A.1 a/-', 'INVITE 1 INVITE A.1 a/-'], []],
    [
      'a retransmission of the proxy',
      ['INVITE 1 INVITE A.1 a/-', 'INVITE 1 INVITE P.1,A.1 a/-', 'INVITE 1 INVITE P.1,A.1 a/-'],
      ['1: A.1'],
    ],
    ['another request', ['INVITE 1 INVITE A.1 a/-', 'INVITE 2 INVITE P.1,A.1 a/-'], []],
    ['another caller', ['INVITE 1 INVITE A.1 a/-', 'INVITE 1 INVITE P.1,A.1 c/-'], []],
    ['another method', ['INVITE 1 INVITE A.1 a/-', 'ACK 1 ACK P.1,A.1 a/-'], []],
  ])('%s', (_, lines, expected) => {
    const found = forwardedRequests(short(...lines)).map(
      ({ at, before }) => `${at}: ${hops(hopsKey(before))}`,
    );
    expect(found).toEqual(expected);
  });
});

describe('responses that a proxy sent on', () => {
  it.each([
    ['one proxy', ['180 1 INVITE P.1,A.1 a/b', '180 1 INVITE A.1 a/b'], ['1: P.1, A.1']],
    ['another status', ['180 1 INVITE P.1,A.1 a/b', '200 1 INVITE A.1 a/b'], []],
    ['the other order', ['180 1 INVITE A.1 a/b', '180 1 INVITE P.1,A.1 a/b'], []],
    ['the answer to a CANCEL', ['200 1 CANCEL P.1,A.1 a/b', '200 1 INVITE A.1 a/b'], []],
  ])('%s', (_, lines, expected) => {
    const found = forwardedResponses(short(...lines)).map(
      ({ at, before }) => `${at}: ${hops(hopsKey(before))}`,
    );
    expect(found).toEqual(expected);
  });
});

function hops(key: string): string {
  return key.replaceAll(/\S+ z9hG4bK/g, '');
}
