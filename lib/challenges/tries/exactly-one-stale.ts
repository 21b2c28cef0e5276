import { exactlyOneStale } from '../exactly-one-stale';
import { changedText } from './changed-text';
import type { Try } from './try';

const forged = exactlyOneStale.otherSolutions?.at(-1) ?? {};

export const tries: readonly Try[] = [
  {
    name: 'stale=TRUE written into F2 by hand',
    attempt: changedText(
      changedText(forged, 'made-up', 'ea9c8e88df84f1cec4341ae6cbe5a359'),
      'stale=FALSE',
      'stale=TRUE',
    ),
    observed:
      'The registrar never said stale=TRUE, and Bob is registered at the end. The reason for its last 401: There are no credentials: the registrar asks for proof for the realm atlanta.example.com.',
  },
  {
    name: 'again while the nonce is good',
    attempt: { edits: exactlyOneStale.solution.edits ?? [] },
    observed:
      'The registrar never said stale=TRUE, and Bob is registered at the end. The reason for its last 401: There are no credentials: the registrar asks for proof for the realm atlanta.example.com. A later proof was accepted at once: its nonce was still good.',
  },
  {
    name: 'two refreshes, both too late',
    attempt: {
      choices: { nonce: '10' },
      edits: [20_000, 40_000].map((at) => ({
        kind: 'command',
        command: { at, node: 'bob', name: 'register' },
      })),
    },
    observed: 'The registrar said stale=TRUE twice, and Bob is registered at the end.',
  },
  {
    name: 'another password in between',
    attempt: {
      choices: { nonce: '30' },
      edits: [
        { kind: 'command', command: { at: 50_000, node: 'bob', name: 'password', argument: 'zanzibra' } },
        ...(exactlyOneStale.solution.edits ?? []),
      ],
    },
    observed:
      'The registrar never said stale=TRUE, and Bob is not registered at the end. The reason for its last 401: The response is not what the password of bob gives for this nonce and this request.',
  },
];
