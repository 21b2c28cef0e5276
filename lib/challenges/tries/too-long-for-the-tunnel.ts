import { tooLongForTheTunnel } from '../too-long-for-the-tunnel';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = tooLongForTheTunnel;

/** Of F5, and of the question in F4. */
const OPAQUE = `opaque="${'eyJub25jZSI6ImQxZTVmMiIsInJlYWxtIjoiYmlsb3hpIn0.'.padEnd(640, 'aGVsbG8tYmlsb3hpLXN0YXRl')}"`;

export const tries: readonly Try[] = [
  {
    name: 'without the proof',
    attempt: changedText(solution, 'username="bob"', 'username="nobody"'),
    observed: 'The tunnel carried everything. The table does not lead to the phone, which shows: failed.',
  },
  {
    name: 'nothing in the place of the opaque',
    attempt: changedText(solution, OPAQUE, 'opaque=""'),
    observed:
      'The tunnel carried everything. The phone is registered, but only because this server does not look at opaque: a phone has to send it back as it came.',
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
