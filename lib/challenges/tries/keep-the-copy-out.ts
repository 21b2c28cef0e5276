import type { Try } from './try';

const choices = { mallory: 'replays', counts: 'no' };

export const tries: readonly Try[] = [
  {
    name: 'a nonce that lives a little too long',
    attempt: { choices: { ...choices, nonce: '31' } },
    observed: 'Mallory’s copy got 200. At the end the table leads to sip:bob@203.0.113.66:5060.',
  },
  {
    name: 'the copy lost',
    attempt: { choices, edits: [{ kind: 'drop', packet: 'mallory#5' }] },
    observed: 'Mallory’s copy did not come to the server as he sent it.',
  },
  {
    name: 'a server that forgets the bindings as well',
    attempt: {
      choices,
      edits: [{ kind: 'command', command: { at: 20_000, node: 'server', name: 'restart' } }],
    },
    observed: 'Mallory’s copy got 401. At the end the table is empty.',
  },
  {
    name: 'Bob registers once more before',
    attempt: {
      choices,
      edits: [{ kind: 'command', command: { at: 20_000, node: 'bob', name: 'register' } }],
    },
    observed: 'Mallory’s copy got 200. At the end the table leads to sip:bob@203.0.113.66:5060.',
  },
];
