import { expect, it } from 'vitest';
import { short } from '../examples/short';
import { cancellations } from './cancellations';
import { methodOf } from './hops';

it.each([
  [
    'its INVITE',
    ['INVITE 1 INVITE A.1 a/-', '180 1 INVITE A.1 a/b', 'CANCEL 1 CANCEL A.1 a/-'],
    ['2: INVITE, answered at 1'],
  ],
  [
    'an INVITE that nobody has answered',
    ['INVITE 1 INVITE A.1 a/-', 'CANCEL 1 CANCEL A.1 a/-', '200 1 CANCEL A.1 a/b'],
    ['1: INVITE'],
  ],
  [
    'an INVITE that is answered later',
    ['INVITE 1 INVITE A.1 a/-', 'CANCEL 1 CANCEL A.1 a/-', '487 1 INVITE A.1 a/b'],
    ['1: INVITE, answered at 2'],
  ],
  ['an INVITE by its CSeq', ['INVITE 1 INVITE A.1 a/-', 'CANCEL 1 CANCEL A.2 a/-'], ['1: INVITE, other Via']],
  ['a REGISTER', ['REGISTER 1 REGISTER A.1 a/-', 'CANCEL 1 CANCEL A.1 a/-'], ['1: REGISTER']],
  [
    'one of two forks',
    [
      'INVITE 1 INVITE P.1,A.1 a/-',
      'INVITE 1 INVITE P.2,A.1 a/-',
      '180 1 INVITE P.2,A.1 a/c',
      'CANCEL 1 CANCEL P.2 a/-',
    ],
    ['3: INVITE, answered at 2'],
  ],
  [
    'nobody can say which',
    ['INVITE 1 INVITE P.1,A.1 a/-', 'INVITE 1 INVITE P.2,A.1 a/-', 'CANCEL 1 CANCEL P.3 a/-'],
    [],
  ],
  ['an INVITE that was not seen on this side', ['INVITE 1 INVITE A.1 a/-', 'CANCEL 1 CANCEL P.1 a/-'], []],
  ['a fork that was not seen', ['INVITE 1 INVITE P.1,A.1 a/-', 'CANCEL 1 CANCEL P.2 a/-'], []],
  ['a request before the trace', ['CANCEL 1 CANCEL A.1 a/-'], []],
])('a CANCEL is for %s', (_, lines, expected) => {
  const found = cancellations(short(...lines)).map(
    ({ at, request, hasVia, answeredAt }) =>
      `${at}: ${methodOf(request)}${answeredAt === undefined ? '' : `, answered at ${answeredAt}`}${hasVia ? '' : ', other Via'}`,
  );
  expect(found).toEqual(expected);
});
