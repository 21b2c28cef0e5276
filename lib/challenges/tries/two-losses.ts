import type { Attempt } from '../challenge';
import type { Try } from './try';

const choices = { transport: 'udp' };

export const tries: readonly Try[] = [
  {
    name: 'nothing lost',
    attempt: { choices },
    observed: 'The phone sent nothing again, and is registered in the end.',
  },
  {
    name: 'one loss',
    attempt: lost(false),
    observed: 'The phone sent a request again once, and is registered in the end.',
  },
  {
    name: 'everything lost',
    attempt: lost(true),
    observed: 'The phone sent a request again 10 times, and is not registered in the end.',
  },
];

function lost(repeats: boolean): Attempt {
  return { choices, edits: [{ kind: 'drop', packet: 'bob#1', ...(repeats ? { repeats } : {}) }] };
}
