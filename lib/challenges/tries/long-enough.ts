import { answerToBob } from '../answer-to-bob';
import { longEnough } from '../long-enough';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution, otherSolutions = [] } = longEnough;
const [earlier = solution] = otherSolutions;

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: {},
    observed:
      'The registrar answered 423. 10 seconds are too short for this registrar, which wants at least 90. Bob’s phone shows: failed.',
  },
  {
    name: 'a second too few',
    attempt: changedText(solution, 'Expires: 90', 'Expires: 89'),
    observed:
      'The registrar answered 423 twice. 10 seconds are too short for this registrar, which wants at least 90. 89 seconds are too short for this registrar, which wants at least 90. Bob’s phone shows: failed.',
  },
  {
    name: 'a second too few in the first of the two requests',
    attempt: changedText(earlier, 'Expires: 90', 'Expires: 89'),
    observed:
      'The registrar answered 423 twice. 89 seconds are too short for this registrar, which wants at least 90. 10 seconds are too short for this registrar, which wants at least 90. Bob’s phone shows: failed.',
  },
  {
    name: 'a parameter that says ten seconds all the same',
    attempt: changedText(solution, '5060>', '5060>;expires=10'),
    observed:
      'The registrar answered 423. 10 seconds are too short for this registrar, which wants at least 90. Bob’s phone shows: failed.',
  },
  {
    name: 'a 200 that only the edit says',
    attempt: {
      edits: [
        {
          kind: 'replace',
          packet: 'server#2',
          text: answerToBob(2, '200 OK', ['Contact: <sip:bob@192.0.2.201:5060>;expires=90']),
        },
      ],
    },
    observed:
      'The registrar answered 423. 10 seconds are too short for this registrar, which wants at least 90. Bob’s phone shows: registered.',
  },
];
