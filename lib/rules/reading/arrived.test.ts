import { expect, it } from 'vitest';
import { short } from '../examples/short';
import { arrivedResponses } from './arrived';

it.each([
  ['where its request left', ['A>P INVITE 1 INVITE A.1 a/-', 'P>A 486 1 INVITE A.1 a/b'], ['1: A.1']],
  [
    'at each side of a proxy',
    [
      'A>P INVITE 1 INVITE A.1 a/-',
      'P>B INVITE 1 INVITE P.1,A.1 a/-',
      'B>P 486 1 INVITE P.1,A.1 a/b',
      'P>A 486 1 INVITE A.1 a/b',
    ],
    ['2: P.1, A.1', '3: A.1'],
  ],
  ['elsewhere', ['A>P INVITE 1 INVITE A.1 a/-', 'P>C 486 1 INVITE A.1 a/b'], []],
  ['nobody knows where', ['INVITE 1 INVITE A.1 a/-', '486 1 INVITE A.1 a/b'], []],
  ['where another request left', ['A>P INVITE 1 INVITE A.1 a/-', 'P>A 486 2 INVITE A.1 a/b'], []],
])('a response arrives %s', (_, lines, expected) => {
  const found = arrivedResponses(short(...lines)).map(
    ({ at, asked }) => `${at}: ${[...asked.hops].join(' | ')}`,
  );
  expect(found.map((line) => line.replaceAll(/\S+ z9hG4bK/g, ''))).toEqual(expected);
});
