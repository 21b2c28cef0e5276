import { expect, it } from 'vitest';
import { short } from '../examples/short';
import { acknowledgements } from './acknowledgements';
import { hopsKey } from './hops';

/** Alice calls through the proxy P, which tries two phones of Bob. */
const fork = [
  'A>P INVITE 1 INVITE A.1 a/-',
  'P>B INVITE 1 INVITE P.1,A.1 a/-',
  'P>C INVITE 1 INVITE P.2,A.1 a/-',
];

it.each([
  ['a failure', ['INVITE 1 INVITE A.1 a/-', '486 1 INVITE A.1 a/b', 'ACK 1 ACK A.1 a/b'], ['2: 486 A.1']],
  [
    'a wrong branch',
    ['INVITE 1 INVITE A.1 a/-', '486 1 INVITE A.1 a/b', 'ACK 1 ACK A.2 a/b'],
    ['2: 486 A.1, not named'],
  ],
  [
    'a success',
    ['INVITE 1 INVITE A.1 a/-', '200 1 INVITE A.1 a/b', 'ACK 1 ACK A.2 a/b'],
    ['2: 200 nobody, not named'],
  ],
  ['nothing that was answered', ['INVITE 1 INVITE A.1 a/-', 'ACK 1 ACK A.1 a/b'], []],
  ['an INVITE before the trace', ['486 1 INVITE A.1 a/b', 'ACK 1 ACK A.1 a/b'], []],
  [
    'each side of a proxy',
    [
      'INVITE 1 INVITE A.1 a/-',
      'INVITE 1 INVITE P.1,A.1 a/-',
      '486 1 INVITE P.1,A.1 a/b',
      'ACK 1 ACK P.1 a/b',
      '486 1 INVITE A.1 a/b',
      'ACK 1 ACK A.1 a/b',
    ],
    ['3: 486 P.1, A.1', '5: 486 A.1'],
  ],
  [
    'the Via of the other side',
    [
      'INVITE 1 INVITE A.1 a/-',
      'INVITE 1 INVITE P.1,A.1 a/-',
      '486 1 INVITE P.1,A.1 a/b',
      'ACK 1 ACK A.1 a/b',
      '486 1 INVITE A.1 a/b',
      'ACK 1 ACK A.1 a/b',
    ],
    ['3: 486 P.1, A.1, not named', '5: 486 A.1'],
  ],
  [
    'a failure that comes twice',
    [
      'INVITE 1 INVITE A.1 a/-',
      '486 1 INVITE A.1 a/b',
      'ACK 1 ACK A.1 a/b',
      '486 1 INVITE A.1 a/b',
      'ACK 1 ACK A.1 a/b',
    ],
    ['2: 486 A.1', '4: 486 A.1'],
  ],
  [
    'two phones',
    [
      ...fork,
      'B>P 486 1 INVITE P.1,A.1 a/b',
      'P>B ACK 1 ACK P.1 a/b',
      'C>P 603 1 INVITE P.2,A.1 a/c',
      'P>C ACK 1 ACK P.2 a/c',
      'P>A 603 1 INVITE A.1 a/c',
      'A>P ACK 1 ACK A.1 a/c',
    ],
    ['4: 486 P.1, A.1', '6: 603 P.2, A.1', '8: 603 A.1'],
  ],
  [
    'a failure that was not seen on this side',
    [...fork, 'B>P 486 1 INVITE P.1,A.1 a/b', 'A>P ACK 1 ACK A.1 a/b'],
    ['4: 486 A.1'],
  ],
])('an ACK answers %s', (_, lines, expected) => {
  const found = acknowledgements(short(...lines)).map(({ at, response, named, meant }) => {
    const invite = meant ? hopsKey(meant).replaceAll(/\S+ z9hG4bK/g, '') : 'nobody';
    const status = response.startLine.kind === 'response' ? response.startLine.status.value : 0;
    return `${at}: ${status} ${invite}${named === meant && named ? '' : ', not named'}`;
  });
  expect(found).toEqual(expected);
});
