import { tabletRingsFirst } from '../tablet-rings-first';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = tabletRingsFirst;

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: {},
    observed:
      'For Alice’s call the server tried the tablet and the phone, and somebody answered. In the end the table has 2 rows.',
  },
  {
    name: 'the same as no q',
    attempt: changedText(solution, 'q=0.3', 'q=1.0'),
    observed:
      'For Alice’s call the server tried the tablet and the phone, and somebody answered. In the end the table has 2 rows.',
  },
  {
    name: 'a phone that is not registered',
    attempt: { edits: [{ kind: 'drop', packet: 'bob#1', repeats: true }] },
    observed:
      'For Alice’s call the server tried the tablet, and somebody answered. In the end the table has 1 row.',
  },
  {
    name: 'a phone that is switched off',
    attempt: { edits: [{ kind: 'down', node: 'bob', from: 20_000, to: 60_000 }] },
    observed:
      'For Alice’s call the server tried the tablet and the phone, and somebody answered. In the end the table has 2 rows.',
  },
  {
    name: 'a tablet that is switched off',
    attempt: {
      edits: [...(solution.edits ?? []), { kind: 'down', node: 'tablet', from: 20_000, to: 60_000 }],
    },
    observed:
      'For Alice’s call the server tried the tablet, and nobody answered. In the end the table has 2 rows.',
  },
];
