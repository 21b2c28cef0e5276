import { oneOddName } from '../one-odd-name';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = oneOddName;

export const tries: readonly Try[] = [
  {
    name: 'the tablet is left out',
    attempt: changedText(solution, `"Bob's \\"new\\" tablet" <sip:bob@192.0.2.203>;expires=1800, `, ''),
    observed: 'The phone found one of the two devices in the list of the 200, and shows: registered.',
  },
  {
    name: 'one backslash',
    attempt: changedText(solution, 'new\\"', 'new"'),
    observed: 'The phone found neither device in the list of the 200, and shows: failed.',
  },
  {
    name: 'no time',
    attempt: changedText(solution, '5060>;expires=3600', '5060>;expires=0'),
    observed: 'The phone found neither device in the list of the 200, and shows: failed.',
  },
];
