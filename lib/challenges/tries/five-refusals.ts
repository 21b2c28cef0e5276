import { fiveRefusals } from '../five-refusals';
import type { Try } from './try';

const { start, solution } = fiveRefusals;

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: start,
    observed: 'The registrar answered 200 and 401; 400, 403, 404, 420 and 423 are missing.',
  },
  {
    name: 'all but the last',
    attempt: { edits: (solution.edits ?? []).slice(0, -1) },
    observed: 'The registrar answered 200, 400, 401, 403, 404 and 420; 423 is missing.',
  },
  {
    name: 'the first of them alone',
    attempt: {
      edits: (solution.edits ?? []).filter((edit) => edit.kind !== 'replace' || edit.packet === 'bob#3'),
    },
    observed: 'The registrar answered 200, 400 and 401; 403, 404, 420 and 423 are missing.',
  },
];
