import type { Edit } from '@/lib/sim/edit';
import type { Attempt } from '../challenge';
import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'the tablet leaves first',
    attempt: withEdits({ kind: 'command', command: { at: 5000, node: 'tablet', name: 'remove' } }),
    observed: 'When Alice called last, not both of Bob’s devices were registered.',
  },
  {
    name: 'the call to the tablet is lost',
    attempt: withEdits({ kind: 'drop', packet: 'server#5', repeats: true }),
    observed: 'The server sent the last call of Alice to both devices.',
  },
  {
    name: 'the GRUU of the tablet',
    attempt: withEdits({
      kind: 'command',
      command: {
        at: 20_000,
        node: 'alice',
        name: 'call',
        argument: 'sip:bob@biloxi.example.com;gr=urn:uuid:00000000-0000-1000-8000-000a95a0e129',
      },
    }),
    observed: 'The server sent the last call of Alice to the tablet alone.',
  },
  {
    name: 'a GRUU that was never given out',
    attempt: withEdits({
      kind: 'command',
      command: { at: 20_000, node: 'alice', name: 'call', argument: 'sip:bob@biloxi.example.com;gr=phone' },
    }),
    observed: 'The server sent the last call of Alice to no device.',
  },
];

function withEdits(...edits: readonly Edit[]): Attempt {
  return { choices: { callee: 'bob' }, edits };
}
