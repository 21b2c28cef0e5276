import { believesInItsRow } from '../believes-in-its-row';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = believesInItsRow;

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: {},
    observed: 'Whenever Bob’s phone believed that it was registered, its row was in the table.',
  },
  {
    name: 'a little too long',
    attempt: changedText(solution, 'expires=3600', 'expires=640'),
    observed: 'Whenever Bob’s phone believed that it was registered, its row was in the table.',
  },
  {
    name: 'a phone that is switched off',
    attempt: { edits: [{ kind: 'down', node: 'bob', from: 10_000, to: 900_000 }] },
    observed: 'From 600 s on the table had no row, and Bob’s phone went on believing in one for 0 s.',
  },
  {
    name: 'the phone takes its row back itself, and does not know yet that it is gone',
    attempt: { edits: [{ kind: 'command', command: { at: 100_000, node: 'bob', name: 'remove' } }] },
    observed: 'From 100 s on the table had no row, and Bob’s phone went on believing in one for 0 s.',
  },
  {
    name: 'a refresh that is lost',
    attempt: { edits: [{ kind: 'drop', packet: 'bob#3', repeats: true }] },
    observed: 'Whenever Bob’s phone believed that it was registered, its row was in the table.',
  },
];
