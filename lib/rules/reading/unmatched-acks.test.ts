import { expect, it } from 'vitest';
import { short } from '../examples/short';
import { unmatchedAcks } from './unmatched-acks';

it.each([
  ['the number of the INVITE', ['INVITE 1 INVITE A.1 a/-', '200 1 INVITE A.1 a/b', 'ACK 1 ACK A.2 a/b'], []],
  ['another number', ['INVITE 1 INVITE A.1 a/-', '200 1 INVITE A.1 a/b', 'ACK 2 ACK A.2 a/b'], ['2: 1']],
  [
    'another number after a failure',
    ['INVITE 1 INVITE A.1 a/-', '486 1 INVITE A.1 a/b', 'ACK 2 ACK A.1 a/b'],
    ['2: 1'],
  ],
  [
    'the number of a later INVITE',
    ['200 1 INVITE A.1 a/b', 'INVITE 2 INVITE A.2 a/b', 'ACK 2 ACK A.3 a/b'],
    [],
  ],
  [
    'a later number, with the first acknowledged',
    ['200 1 INVITE A.1 a/b', 'ACK 1 ACK A.2 a/b', 'ACK 2 ACK A.3 a/b'],
    [],
  ],
  ['the tag of another phone', ['200 1 INVITE A.1 a/b', 'ACK 2 ACK A.2 a/c'], []],
  ['nothing before it', ['ACK 2 ACK A.2 a/b'], []],
])('an ACK with %s', (_, lines, expected) => {
  const found = unmatchedAcks(short(...lines));
  expect(found.map(({ at, wanted }) => `${at}: ${wanted}`)).toEqual(expected);
});
