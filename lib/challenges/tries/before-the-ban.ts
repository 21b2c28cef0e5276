import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'the password, after the ban',
    attempt: {
      edits: [
        { kind: 'command', command: { at: 1000, node: 'bob', name: 'password', argument: 'zanzibar' } },
      ],
    },
    observed:
      'The server saw 5 wrong proofs and left 22 REGISTERs unanswered. In the end the phone shows: failed.',
  },
  {
    name: 'a server that forgets the bindings alone',
    attempt: {
      edits: [
        { kind: 'command', command: { at: 35_000, node: 'server', name: 'restart', argument: 'bindings' } },
      ],
    },
    observed:
      'The server saw 5 wrong proofs and left 22 REGISTERs unanswered. In the end the phone shows: failed.',
  },
  {
    name: 'another wrong password',
    attempt: {
      edits: [{ kind: 'command', command: { at: 50, node: 'bob', name: 'password', argument: 'Zanzibar' } }],
    },
    observed:
      'The server saw 5 wrong proofs and left 22 REGISTERs unanswered. In the end the phone shows: failed.',
  },
];
