import { oneDigit } from '../one-digit';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = oneDigit;

export const tries: readonly Try[] = [
  {
    name: 'nothing done',
    attempt: {},
    observed: 'The phone shows: registered. The registrar wrote a binding.',
  },
  {
    name: 'the words alone',
    attempt: changedText(solution, '201 Unauthorized', '401 OK'),
    observed: 'The phone shows: registered. The registrar wrote a binding.',
  },
  {
    name: 'another class that is no success',
    attempt: changedText(solution, '201 Unauthorized', '501 Unauthorized'),
    observed:
      'The phone shows: failed. Not registered: the registrar refused with 501 Unauthorized. The registrar never wrote a binding.',
  },
  {
    name: 'a registrar that forgets later on',
    attempt: {
      edits: [
        { kind: 'command', command: { at: 10_000, node: 'server', name: 'restart', argument: 'bindings' } },
      ],
    },
    observed: 'The phone shows: registered. The registrar wrote a binding.',
  },
];
