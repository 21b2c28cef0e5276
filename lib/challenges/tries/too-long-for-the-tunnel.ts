import { tooLongForTheTunnel } from '../too-long-for-the-tunnel';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = tooLongForTheTunnel;

export const tries: readonly Try[] = [
  {
    name: 'without the proof',
    attempt: changedText(solution, 'username="bob"', 'username="nobody"'),
    observed: 'The tunnel carried everything. The table does not lead to the phone, which shows: failed.',
  },
  {
    name: 'an address at which nobody is',
    attempt: changedText(solution, '@192.0.2.201:5060>', '@192.0.2.1>'),
    observed: 'The tunnel carried everything. The table does not lead to the phone, which shows: registered.',
  },
  {
    name: 'a subject in the place of what was taken out',
    attempt: changedText(solution, 'Content-Length', `Subject: ${'x'.repeat(250)}\r\nContent-Length`),
    observed:
      'The tunnel could not carry 11 REGISTERs. The table does not lead to the phone, which shows: failed.',
  },
];
