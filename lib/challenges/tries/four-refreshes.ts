import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'once too often',
    attempt: { choices: { granted: '190' } },
    observed: 'The phone refreshed 5 times. Not granted: 1 request.',
  },
  {
    name: 'once too seldom',
    attempt: { choices: { granted: '260' } },
    observed: 'The phone refreshed 3 times. Not granted: 1 request.',
  },
  {
    name: 'a time that is refused first',
    attempt: { choices: { asked: '100', least: '220' } },
    observed: 'The phone refreshed 4 times. Not granted: 2 requests.',
  },
  {
    name: 'a phone that is switched off for a while',
    attempt: {
      choices: { granted: '100' },
      edits: [{ kind: 'down', node: 'bob', from: 300_000, to: 700_000 }],
    },
    observed: 'The phone refreshed 6 times. Not granted: 1 request. For a while its row was missing.',
  },
];
