import { throughTheOldProxy } from '../through-the-old-proxy';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution, otherSolutions = [] } = throughTheOldProxy;

export const tries: readonly Try[] = [
  {
    name: 'another number for the flow',
    attempt: changedText(solution, '0e128>"', '0e128>";reg-id=2'),
    observed:
      'The registrar answered 439. The phone wants a flow, and the proxy next to it keeps none: there is no Path whose first URI has ob.',
  },
  {
    name: 'a Path without ob',
    attempt: changedText(otherSolutions[3] ?? {}, ';lr;ob>', ';lr>'),
    observed:
      'The registrar answered 439. The phone wants a flow, and the proxy next to it keeps none: there is no Path whose first URI has ob.',
  },
  {
    name: 'the 200 is lost',
    attempt: { edits: [...(solution.edits ?? []), { kind: 'drop', packet: 'server#2', repeats: true }] },
    observed: 'The server wrote a binding, and Bob’s phone does not know of it.',
  },
];
