import type { Try } from './try';

const choices = { transport: 'udp' };

export const tries: readonly Try[] = [
  {
    name: 'a server that is back too soon',
    attempt: { choices, edits: [{ kind: 'down', node: 'server', from: 0, to: 20_000 }] },
    observed: 'The phone sent its first REGISTER 9 times, and in the end it shows: registered.',
  },
  {
    name: 'a server that is back too late',
    attempt: { choices, edits: [{ kind: 'down', node: 'server', from: 0, to: 31_600 }] },
    observed: 'The phone sent its first REGISTER 11 times, and in the end it shows: failed.',
  },
  {
    name: 'every copy lost',
    attempt: { choices, edits: [{ kind: 'drop', packet: 'bob#1', repeats: true }] },
    observed: 'The phone sent its first REGISTER 11 times, and in the end it shows: failed.',
  },
];
