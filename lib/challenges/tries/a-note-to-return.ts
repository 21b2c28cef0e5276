import { aNoteToReturn } from '../a-note-to-return';
import { provenRegister } from '../proven-register';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = aNoteToReturn;

export const tries: readonly Try[] = [
  {
    name: 'a parameter that no phone knows',
    attempt: changedText(solution, 'opaque="hello"', 'note="hello"'),
    observed: 'The phone returned no note, and is registered.',
  },
  {
    name: 'written into the realm, which the phone returns too',
    attempt: changedText(
      changedText(solution, 'atlanta.example.com', 'hello'),
      'opaque="hello"',
      'opaque=""',
    ),
    observed: 'The phone returned no note, and is registered.',
  },
  {
    name: 'written into F3 by hand',
    attempt: {
      edits: [
        {
          kind: 'replace',
          packet: 'bob#2',
          text: provenRegister().replace('opaque=""', 'opaque="hello"'),
        },
      ],
    },
    observed: 'What the phone sent was changed on its way. The phone returned no note, and is registered.',
  },
];
