import { onlyTheTabletLeft } from '../only-the-tablet-left';
import { changedText } from './changed-text';
import type { Try } from './try';

const { start, solution } = onlyTheTabletLeft;

export const tries: readonly Try[] = [
  { name: 'the star', attempt: start, observed: 'The table has no row, and the phone shows: unregistered.' },
  {
    name: 'a request that is lost',
    attempt: { ...start, edits: [{ kind: 'drop', packet: 'bob#2', repeats: true }] },
    observed:
      'The table has 2 rows, for the tablet and sip:bob@192.0.2.201:5060, and the phone shows: failed.',
  },
  {
    name: 'a star and the own Contact',
    attempt: changedText(solution, 'Contact: <', 'Contact: *, <'),
    observed:
      'The table has 2 rows, for the tablet and sip:bob@192.0.2.201:5060, and the phone shows: failed.',
  },
  {
    name: 'the wrong row',
    attempt: changedText(solution, 'Contact: <sip:bob@192.0.2.201', 'Contact: <sip:bob@192.0.2.203'),
    observed: 'The table has 1 row, for sip:bob@192.0.2.201:5060, and the phone shows: unregistered.',
  },
  {
    name: 'the parameter that counts more',
    attempt: changedText(solution, 'expires=0', 'expires=3600\r\nExpires: 0'),
    observed:
      'The table has 2 rows, for the tablet and sip:bob@192.0.2.201:5060, and the phone shows: unregistered.',
  },
  {
    name: 'a phone that is switched off',
    attempt: { ...start, edits: [{ kind: 'down', node: 'bob', from: 0, to: 600_000 }] },
    observed:
      'The table has 1 row, for the tablet, and the phone shows: unregistered. It was never registered.',
  },
];
