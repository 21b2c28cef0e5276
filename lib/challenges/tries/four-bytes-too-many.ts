import type { Edit } from '@/lib/sim/edit';
import { fourBytesTooMany } from '../four-bytes-too-many';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = fourBytesTooMany;

export const tries: readonly Try[] = [
  {
    name: 'the first REGISTER alone',
    attempt: { edits: first(solution.edits) },
    observed:
      'The phone sent 2 REGISTERs. The server answered 401 and waited in vain for 4 bytes. In the end the phone shows: failed.',
  },
  {
    name: 'one byte less',
    attempt: changedText(solution, 'Content-Length: 0', 'Content-Length: 3'),
    observed:
      'The phone sent 1 REGISTER. The server answered nothing and waited in vain for 3 bytes. In the end the phone shows: failed.',
  },
];

function first([edit]: readonly Edit[] = []): readonly Edit[] {
  return edit === undefined ? [] : [edit];
}
