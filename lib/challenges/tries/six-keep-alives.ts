import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'too seldom',
    attempt: { choices: { call: '200', keepalive: '40' } },
    observed:
      'The phone sent 5 keep-alives and 1 REGISTER, and Alice’s call did not ring. The pinhole 203.0.113.9:40000 closed after 30 s in which nothing went out through it: the packet for 192.168.1.20:5060 is dropped.',
  },
  {
    name: 'too often',
    attempt: { choices: { call: '200', keepalive: '25' } },
    observed: 'The phone sent 8 keep-alives and 1 REGISTER, and Alice’s call rang.',
  },
  {
    name: 'a REGISTER that is too early',
    attempt: {
      choices: { call: '200', keepalive: '60' },
      edits: [{ kind: 'command', command: { at: 100_000, node: 'bob', name: 'register' } }],
    },
    observed:
      'The phone sent 2 keep-alives and 2 REGISTERs, and Alice’s call did not ring. The pinhole 203.0.113.9:40002 closed after 30 s in which nothing went out through it: the packet for 192.168.1.20:5060 is dropped.',
  },
];
