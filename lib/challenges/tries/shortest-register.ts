import { shortestRegister } from '../shortest-register';
import { REPEATED } from '../written-by';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = shortestRegister;

export const tries: readonly Try[] = [
  {
    name: 'as the phone sends it',
    attempt: {},
    observed: 'The REGISTER that wrote the binding has 342 bytes, which is 62 too many.',
  },
  {
    name: 'no Max-Forwards',
    attempt: changedText(solution, 'Max-Forwards: 70\r\n', ''),
    observed:
      'The REGISTER that wrote the binding has 254 bytes, but Max-Forwards is missing, which every request must have.',
  },
  {
    // A 400 without CSeq belongs to no transaction of the phone.
    name: 'no CSeq',
    attempt: changedText(solution, 'CSeq: 1 REGISTER\r\n', ''),
    observed: REPEATED,
  },
  {
    name: 'no tag',
    attempt: changedText(solution, ';tag=581983ef', ''),
    observed:
      'The REGISTER that wrote the binding has 259 bytes, but From has no tag, which every request must have.',
  },
  {
    name: 'a shorter branch',
    attempt: changedText(solution, 'z9hG4bKfb8660d2de1a', 'z9hG4bK1'),
    observed:
      'The REGISTER that wrote the binding has 261 bytes, and Bob’s phone never recognized the answer.',
  },
];
