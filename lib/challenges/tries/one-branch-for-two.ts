import type { Edit } from '@/lib/sim/edit';
import { oneBranchForTwo } from '../one-branch-for-two';
import type { Try } from './try';

const [request, answer] = oneBranchForTwo.solution.edits ?? [];

export const tries: readonly Try[] = [
  {
    name: 'the request alone',
    attempt: { edits: only(request) },
    observed: 'The server wrote the binding, but the phone found no request of its own that the 200 answers.',
  },
  {
    name: 'the answer alone',
    attempt: { edits: only(answer) },
    observed: 'The server wrote no binding. It took 1 request for a repetition of one that it had answered.',
  },
  {
    name: 'the first answer lost',
    attempt: { edits: [{ kind: 'drop', packet: 'server#1' }] },
    observed: 'The server wrote no binding. It took 2 requests for a repetition of one that it had answered.',
  },
];

function only(edit: Edit | undefined): readonly Edit[] {
  return edit === undefined ? [] : [edit];
}
