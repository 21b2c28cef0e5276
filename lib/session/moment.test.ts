import { describe, expect, it } from 'vitest';
import { findFlow, knownFlow } from '@/lib/flows/find-flow';
import { marksOf } from './marks-of';
import { bindingsIn, cursorAt, cursorOfPacket, momentAt, packetAt, stopsOf, userAgentsIn } from './moment';
import { runSetup } from './run-setup';
import { newSession, type Setup } from './session';

function traceWith(setup: Partial<Setup>) {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  return runSetup(flow, { ...newSession(knownFlow('2.1')).setup, ...setup });
}

describe('a moment', () => {
  const trace = traceWith({});

  it('knows what has been sent, what has arrived and what everybody knows', () => {
    const story = [0, 1, 2, 3, 4, 5].map((cursor) => {
      const moment = momentAt(trace, cursor);
      const [, phone] = userAgentsIn(moment.world)[0] ?? [];
      return [
        moment.sent.size,
        moment.arrived.size,
        packetAt(moment),
        phone?.lines[0].registration.phase,
        bindingsIn(moment.world).length,
      ];
    });
    expect(story).toEqual([
      [0, 0, undefined, 'unregistered', 0],
      [1, 0, 'bob#1', 'registering', 0],
      [2, 1, 'server#1', 'registering', 0],
      [3, 2, 'bob#2', 'registering', 0],
      [4, 3, 'server#2', 'registering', 1],
      [4, 4, 'server#2', 'registered', 1],
    ]);
  });

  it('is the end beyond the end', () => {
    expect(momentAt(trace, 999).cursor).toBe(5);
    expect(momentAt(trace, -1).cursor).toBe(0);
  });

  it('shows a time up to the next entry, and any time after the last', () => {
    expect(momentAt(trace, 1).now).toBe(0);
    expect(momentAt(trace, 1, 30).now).toBe(30);
    expect(momentAt(trace, 1, 999).now).toBe(50);
    expect(momentAt(trace, 3, 20).now).toBe(100);
    expect(momentAt(trace, 5, 1_800_000).now).toBe(1_800_000);
  });

  it('is found by a time, with all that happens at that time', () => {
    expect([-1, 0, 49, 50, 1e9].map((time) => cursorAt(trace, time))).toEqual([0, 1, 1, 2, 5]);
  });

  it('is found by the packet that it sends', () => {
    expect(cursorOfPacket(trace, 'bob#2')).toBe(3);
    expect(cursorOfPacket(trace, 'bob#9')).toBeUndefined();
  });
});

it('stops wherever something is sent, received or decided, and nowhere else', () => {
  const udp = traceWith({ options: { transport: 'udp', seed: 1 } });
  expect(udp.entries.length).toBe(9);
  expect(stopsOf(udp)).toEqual([0, 1, 2, 3, 4, 5]);
});

it('marks what becomes of phone and table, and the timer that makes somebody send again', () => {
  const lossy = traceWith({
    options: { transport: 'udp', seed: 1 },
    edits: [{ kind: 'drop', packet: 'server#1' }],
  });
  expect(marksOf(lossy).map(({ node, at, label }) => `${at} ${node} ${label}`)).toEqual([
    '500 bob Timer E',
    '650 server 1 binding',
    '700 bob registered',
  ]);
});
