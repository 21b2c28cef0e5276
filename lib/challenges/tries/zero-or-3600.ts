import { zeroOr3600 } from '../zero-or-3600';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = zeroOr3600;

export const tries: readonly Try[] = [
  {
    name: 'the header field alone',
    attempt: changedText(solution, '>;expires=0', '>;expires=3600'),
    observed: 'The phone shows: unregistered. The table has 1 row in the end.',
  },
  {
    name: 'the row of somebody else',
    attempt: changedText(solution, '<sip:bob@192.0.2.201:5060>', '<sip:bob@192.0.2.203:5060>'),
    observed: 'The phone shows: unregistered. The table has 1 row in the end.',
  },
  {
    name: 'the un-REGISTER is lost',
    attempt: { edits: [{ kind: 'drop', packet: 'bob#3', repeats: true }] },
    observed: 'The phone shows: failed. The table has 1 row in the end.',
  },
];
