import { expect, it } from 'vitest';
import { short } from '../examples/short';
import { dialogsIn } from './dialogs';

it.each([
  ['a call', ['INVITE 1 INVITE A.1 a/-', '180 1 INVITE A.1 a/b', '200 1 INVITE A.1 a/b'], ['1: a/b 1']],
  [
    'two phones',
    ['INVITE 1 INVITE A.1 a/-', '180 1 INVITE A.1 a/b', '200 1 INVITE A.1 a/c'],
    ['1: a/b 1', '2: a/c 1'],
  ],
  [
    'a second try',
    ['INVITE 1 INVITE A.1 a/-', '407 1 INVITE A.1 a/p', 'INVITE 2 INVITE A.2 a/-', '200 2 INVITE A.2 a/b'],
    ['3: a/b 2'],
  ],
  ['a 100, which makes none', ['INVITE 1 INVITE A.1 a/-', '100 1 INVITE A.1 a/-'], []],
  ['a re-INVITE, which makes none', ['INVITE 2 INVITE A.2 a/b', '200 2 INVITE A.2 a/b'], []],
  ['a response alone', ['200 1 INVITE A.1 a/b'], []],
  ['a registration', ['REGISTER 1 REGISTER A.1 a/-', '200 1 REGISTER A.1 a/b'], []],
])('%s', (_, lines, expected) => {
  const found = dialogsIn(short(...lines));
  expect(
    found.map(({ at, callerTag, calleeTag, cseq }) => `${at}: ${callerTag}/${calleeTag} ${cseq}`),
  ).toEqual(expected);
});
