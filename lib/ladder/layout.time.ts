import { expect, it } from 'vitest';
import type { Packet } from '@/lib/sim/trace';
import { processorTime } from '@/test/processor-time';
import type { LadderInput } from './ladder';
import { type Layout, layout } from './layout';
import { inputFor, registration } from './test-data';

/** Runs that grow in one way each. */
const growing: readonly (readonly [what: string, at: (index: number) => Partial<Packet>])[] = [
  ['one packet after another', (i) => ({ sentAt: 60 * i, arrivedAt: 60 * i + 50 })],
  ['packets that overtake one another', (i) => ({ sentAt: 60 * i, arrivedAt: 60 * i + (i % 7) * 90 })],
  ['packets that all leave at once', () => ({ sentAt: 0, arrivedAt: 50 })],
  ['packets that all arrive at the end', (i) => ({ sentAt: i, arrivedAt: 1e9 })],
  ['packets that are all lost', (i) => ({ sentAt: i, arrivedAt: null, lost: 'dropped' })],
];

const SIZE = 2500;
/** What grows with the square takes sixteen times as long. */
const LIMIT = 8;
/** A machine that is busy with other things may be measured again. */
const TRIES = 8;

it.each(growing)('four times as many take not much more than four times as long: %s', (_, at) => {
  const [once, more] = [runOf(SIZE, at), runOf(4 * SIZE, at)];
  timeOf(more);
  const ratios: number[] = [];
  while (ratios.length < TRIES && !ratios.some((ratio) => ratio < LIMIT))
    ratios.push(timeOf(more) / Math.min(timeOf(once), timeOf(once), timeOf(once)));
  expect(Math.min(...ratios)).toBeLessThan(LIMIT);
});

it('one more message takes a small part of the time that all take', () => {
  const whole = runOf(40_001, (i) => ({ sentAt: 60 * i, arrivedAt: 60 * i + 50 }));
  const former = layout({ ...whole, packets: whole.packets.slice(0, -1) });
  const all = timeOf(whole);
  const one = Math.min(...Array.from({ length: 20 }, () => timeOf(whole, former)));
  console.log(`40,001 messages: ${all.toFixed(0)} ms; the last of them alone: ${one.toFixed(2)} ms`);
  expect(one).toBeLessThan(all / 50);
});

function runOf(count: number, at: (index: number) => Partial<Packet>): LadderInput {
  const packets = Array.from({ length: count }, (_, i): Packet => {
    const pattern = registration[i % registration.length] as Packet;
    return { ...pattern, id: `${pattern.from}#${i}`, ...at(i) };
  });
  return inputFor(packets);
}

function timeOf(input: LadderInput, former?: Layout): number {
  return processorTime(() => {
    layout(input, former);
  });
}
