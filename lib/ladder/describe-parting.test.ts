import { expect, it } from 'vitest';
import type { Packet } from '@/lib/sim/trace';
import { describeParting } from './describe-parting';
import { inputFor, registration } from './test-data';

const { describe } = inputFor(registration);
const words = { describe, nameOf: (node: string) => ({ bob: 'Bob', server: 'the server' })[node] ?? node };
const parting = (mine: readonly Packet[]) => describeParting({ mine, other: registration }, words);
const changed = (index: number, change: Partial<Packet>) =>
  registration.map((packet, i) => (i === index ? { ...packet, ...change } : packet));

it.each<[string, readonly Packet[], string]>([
  ['the same run', registration, 'The two runs are the same, message by message.'],
  [
    'a loss',
    changed(1, { arrivedAt: null, lost: 'dropped' }),
    'The runs part at F2: 401 Unauthorized is lost here and arrives at 100 ms there.',
  ],
  [
    'a delay',
    changed(1, { arrivedAt: 2100 }),
    'The runs part at F2: 401 Unauthorized arrives at 2.1 s here and arrives at 100 ms there.',
  ],
  [
    'another text',
    changed(2, { text: 'REGISTER x' }),
    "The runs part at F3: Bob's REGISTER does not say the same in both.",
  ],
  [
    'an earlier end',
    registration.slice(0, 2),
    'The runs part at F3: this run ends before it, there Bob sends REGISTER.',
  ],
  [
    'another sender',
    [...registration.slice(0, 2), ...registration.slice(3)],
    'The runs part at F3: here the server sends 200 OK at 150 ms, there Bob sends REGISTER at 100 ms.',
  ],
])('%s', (_, mine, sentence) => {
  expect(parting(mine)).toBe(sentence);
});

it('says so when the other run ends first', () => {
  expect(describeParting({ mine: registration, other: registration.slice(0, 3) }, words)).toBe(
    'The runs part at F4: here the server sends 200 OK, the other run ends before it.',
  );
});
