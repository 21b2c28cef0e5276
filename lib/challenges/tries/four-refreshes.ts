import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'once too often',
    attempt: { choices: { granted: '190' } },
    observed: 'The phone refreshed 5 times, and once its request was not granted.',
  },
  {
    name: 'once too seldom',
    attempt: { choices: { granted: '260' } },
    observed: 'The phone refreshed 3 times, and once its request was not granted.',
  },
  {
    name: 'a time that is refused first',
    attempt: { choices: { asked: '100', least: '220' } },
    observed: 'The phone refreshed 4 times, and twice its request was not granted.',
  },
  {
    name: 'a phone that is switched off for a while',
    attempt: {
      choices: { granted: '100' },
      edits: [{ kind: 'down', node: 'bob', from: 300_000, to: 700_000 }],
    },
    observed:
      'The phone refreshed 6 times, and once its request was not granted. In between it was without its binding.',
  },
];
