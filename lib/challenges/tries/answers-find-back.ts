import { answersFindBack } from '../answers-find-back';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = answersFindBack;
const [first] = solution.edits ?? [];

export const tries: readonly Try[] = [
  {
    name: 'the first REGISTER alone',
    attempt: { edits: first === undefined ? [] : [first] },
    observed:
      'The phone sent 12 REGISTERs and could use 1 answer. It shows: failed. No pinhole is open at 203.0.113.9:5060, and none was: nothing inside has sent from there, so the packet is dropped.',
  },
  {
    name: 'the port of the router instead of one’s own',
    attempt: changedText(
      solution,
      '192.168.1.20:5060;branch=z9hG4bKfb8660d2de1a;rport',
      '192.168.1.20:40000;branch=z9hG4bKfb8660d2de1a',
    ),
    observed:
      'The phone sent 11 REGISTERs and could use no answer. It shows: failed. No pinhole is open at 203.0.113.9:5060, and none was: nothing inside has sent from there, so the packet is dropped.',
  },
];
