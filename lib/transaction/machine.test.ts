import { describe, expect, it } from 'vitest';
import { describeMachine } from './describe-machine';
import { inviteClient } from './invite-client';
import { inviteServer } from './invite-server';
import { holds, type Machine, newTransaction, type Row, step, type Transport } from './machine';
import { nonInviteClient } from './non-invite-client';
import { nonInviteServer } from './non-invite-server';

const transports: readonly Transport[] = ['reliable', 'unreliable'];

describe.each<[string, Machine<string>]>([
  ['invite-client', inviteClient],
  ['invite-server', inviteServer],
  ['non-invite-client', nonInviteClient],
  ['non-invite-server', nonInviteServer],
])('the table of %s', (file, machine) => {
  it.each(transports)('decides every event in every state, once, over %s transport', (transport) => {
    for (const state of machine.states) {
      for (const event of machine.events) {
        const rows = machine.rows.filter(
          (row) => row.in === state && row.on === event && holds(row, transport),
        );
        const impossible = machine.impossible.filter(
          (entry) => entry.in.includes(state) && entry.on.includes(event) && holds(entry, transport),
        );
        expect(rows.length + impossible.length, `${event} in ${state}`).toBe(1);
      }
    }
  });

  it('has no row that nothing leads to', () => {
    const used = new Set(transports.flatMap((transport) => walk(machine, transport).map(({ row }) => row)));
    expect(machine.rows.filter((row) => !used.has(row))).toEqual([]);
  });

  it.each(transports)('never lets a timer fire that has no row, over %s transport', (transport) => {
    for (const { after } of walk(machine, transport)) {
      for (const timer of Object.keys(after.timers)) {
        const { row } = step(machine, after, `timer ${timer}`, { reliable: transport === 'reliable' });
        expect(row, `timer ${timer} in ${after.name}`).toBeDefined();
      }
    }
  });

  it.each(transports)('stops running timers only, and leaves none behind, over %s transport', (transport) => {
    for (const { before, row, after } of walk(machine, transport)) {
      for (const action of row.do) {
        if (action.do === 'stop-timer') expect(before.timers).toHaveProperty(action.timer);
      }
      expect(after.name === 'Terminated').toBe(row.do.some((action) => action.do === 'end'));
      if (after.name === 'Terminated') expect(after.timers).toEqual({});
    }
  });

  it('tells a reason and a section for every row', () => {
    for (const row of machine.rows) {
      expect(row.why).toMatch(/^[A-Z].*\.$/);
      expect(row.spec).toMatch(/^RFC (3261 §17|4320 §4|6026 §8)/);
    }
    for (const entry of machine.impossible) expect(entry.why).toMatch(/^[A-Z].*\.$/);
  });

  it('can be drawn', async () => {
    await expect(describeMachine(machine)).toMatchFileSnapshot(`./${file}.mmd`);
  });
});

describe('step', () => {
  it('leaves the state alone if an event has no row', () => {
    const state = newTransaction(nonInviteClient);
    const ignored = step(nonInviteClient, state, 'timer E', { reliable: false });
    expect(ignored.state).toBe(state);
    expect(ignored.effects).toEqual([]);
    expect(ignored.row).toBeUndefined();
  });

  it('gives data that survive JSON', () => {
    const { state } = step(nonInviteClient, newTransaction(nonInviteClient), 'request from TU', {
      reliable: false,
    });
    expect(JSON.parse(JSON.stringify(state))).toEqual({
      machine: 'non-INVITE client',
      name: 'Trying',
      timers: { E: 500, F: 32_000 },
    });
  });

  it('takes other base values than the proposed ones', () => {
    const timing = { T1: 100, T2: 150, T4: 1000 };
    const started = step(nonInviteClient, newTransaction(nonInviteClient), 'request from TU', {
      reliable: false,
      timing,
    });
    expect(started.state.timers).toEqual({ E: 100, F: 6400 });
    const again = step(nonInviteClient, started.state, 'timer E', { reliable: false, timing });
    expect(again.state.timers).toEqual({ E: 150, F: 6400 });
  });
});

interface Transition {
  readonly before: ReturnType<typeof newTransaction>;
  readonly row: Row<string>;
  readonly after: ReturnType<typeof newTransaction>;
}

/** Every transition that can be reached; a timer fires only where it is running. */
function walk(machine: Machine<string>, transport: Transport): readonly Transition[] {
  const seen = new Set<string>();
  const found: Transition[] = [];
  const open = [newTransaction(machine)];
  for (let before = open.pop(); before; before = open.pop()) {
    const key = JSON.stringify(before);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const event of machine.events) {
      const timer = /^timer (.)$/.exec(event)?.[1];
      if (timer !== undefined && !(timer in before.timers)) continue;
      const { row, state } = step(machine, before, event, { reliable: transport === 'reliable' });
      if (row === undefined) continue;
      found.push({ before, row, after: state });
      open.push(state);
    }
  }
  return found;
}
