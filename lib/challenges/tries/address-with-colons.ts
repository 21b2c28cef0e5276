import type { Edit } from '@/lib/sim/edit';
import { addressWithColons } from '../address-with-colons';
import type { Attempt } from '../challenge';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = addressWithColons;

export const tries: readonly Try[] = [
  {
    name: 'the first REGISTER alone',
    attempt: { edits: first(solution) },
    observed: 'The registrar answered 400. Contact is malformed. Expected brackets around an IPv6 address.',
  },
  {
    name: 'brackets around everything',
    attempt: changedText(solution, '<sip:bob@[2001:db8::201]:5060>', '[sip:bob@2001:db8::201:5060]'),
    observed:
      'The registrar answered 400. Contact is malformed. Expected a URI that begins with its scheme, such as sip:.',
  },
  {
    name: 'the 200 is lost',
    attempt: { edits: [...(solution.edits ?? []), { kind: 'drop', packet: 'server#2', repeats: true }] },
    observed: 'The server wrote down sip:bob@[2001:db8::201]:5060, and the phone shows: registering.',
  },
];

function first({ edits: [edit] = [] }: Attempt): readonly Edit[] {
  return edit === undefined ? [] : [edit];
}
