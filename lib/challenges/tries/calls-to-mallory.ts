import { callsToMallory } from '../calls-to-mallory';
import { changedText } from './changed-text';
import type { Try } from './try';

const { start, solution } = callsToMallory;

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: start,
    observed: 'The table leads to sip:bob@192.0.2.201:5060, and Bob’s phone shows: registered.',
  },
  {
    name: 'a user name of his own',
    attempt: changedText(solution, 'username="bob"', 'username="mallory"'),
    observed:
      'The registrar answered 401. There is no user mallory here; a registrar answers as if the password were wrong. The table is empty, and the phone shows: failed.',
  },
  {
    name: 'the next count, without the password',
    attempt: changedText(solution, 'nc=00000001', 'nc=00000002'),
    observed:
      'The registrar answered 401. The response is not what the password of bob gives for this nonce and this request. The table is empty, and the phone shows: failed.',
  },
  {
    name: 'both addresses',
    attempt: changedText(
      solution,
      '<sip:bob@203.0.113.66:5060>',
      '<sip:bob@203.0.113.66:5060>, <sip:bob@192.0.2.201:5060>',
    ),
    observed:
      'The table leads to sip:bob@203.0.113.66:5060 and sip:bob@192.0.2.201:5060, and Bob’s phone shows: registered.',
  },
];
