import type { Edit } from '@/lib/sim/edit';
import { fourBytesTooMany } from '../four-bytes-too-many';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = fourBytesTooMany;

export const tries: readonly Try[] = [
  {
    name: 'the first REGISTER alone',
    attempt: { edits: first(solution.edits) },
    observed: 'The server waited in vain for the rest of 1 message. In the end the phone shows: failed.',
  },
  {
    name: 'one byte less',
    attempt: changedText(solution, 'Content-Length: 0', 'Content-Length: 3'),
    observed: 'The server waited in vain for the rest of 1 message. In the end the phone shows: failed.',
  },
];

function first([edit]: readonly Edit[] = []): readonly Edit[] {
  return edit === undefined ? [] : [edit];
}
