import type { Try } from './try';

const choices = { transport: 'udp' };

export const tries: readonly Try[] = [
  {
    name: 'an answer that is lost',
    attempt: { choices, edits: [{ kind: 'drop', packet: 'server#1' }] },
    observed: 'The registrar decided twice, about 2 different requests; its memory answered 1 repetition.',
  },
  {
    name: 'a copy after twenty seconds',
    attempt: { choices, edits: [{ kind: 'duplicate', packet: 'bob#1', after: 20_000 }] },
    observed: 'The registrar decided twice, about 2 different requests; its memory answered 1 repetition.',
  },
  {
    name: 'a restart that comes too early',
    attempt: {
      choices,
      edits: [
        { kind: 'drop', packet: 'bob#1' },
        { kind: 'command', command: { at: 300, node: 'server', name: 'restart' } },
      ],
    },
    observed: 'The registrar decided twice, about 2 different requests; its memory answered no repetition.',
  },
];
