import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import type { Edit } from '@/lib/sim/edit';
import { comparedWith, END, newSession, sessionAfter } from './session';

describe('the session', () => {
  const drop: Edit = { kind: 'drop', packet: 'server#1' };
  const write = (text: string): Edit => ({ kind: 'replace', packet: 'bob#2', text });
  const start = newSession(knownFlow('2.1'));
  const done = (...actions: Parameters<typeof sessionAfter>[1][]) => actions.reduce(sessionAfter, start);

  it('undoes and redoes one change after another', () => {
    const changed = done({ type: 'edit', edit: drop }, { type: 'edit', edit: write('x') });
    const undone = sessionAfter(changed, { type: 'undo' });
    expect(undone.setup.edits).toEqual([drop]);
    expect(sessionAfter(undone, { type: 'redo' }).setup).toEqual(changed.setup);
    expect(sessionAfter(start, { type: 'undo' })).toBe(start);
  });

  it('undoes the typing in one message at once', () => {
    const typed = done(...['x', 'xy', 'xyz'].map((text) => ({ type: 'edit', edit: write(text) }) as const));
    expect(typed.setup.edits).toEqual([write('xyz')]);
    expect(sessionAfter(typed, { type: 'undo' }).setup.edits).toEqual([]);
  });

  it('undoes nothing else with the typing', () => {
    const between = done(
      { type: 'edit', edit: write('x') },
      { type: 'edit', edit: drop },
      { type: 'restore', target: 'server#1' },
      { type: 'edit', edit: write('xy') },
    );
    expect(sessionAfter(between, { type: 'undo' }).setup.edits).toEqual([write('x')]);
    const switched = done(
      { type: 'edit', edit: write('x') },
      { type: 'choose', key: 'transport', value: 'udp' },
      { type: 'edit', edit: write('xy') },
      { type: 'undo' },
    );
    expect(switched.setup).toEqual({ options: { transport: 'udp', seed: 1 }, edits: [write('x')] });
  });

  it('undoes the moving of a number at once, from where it began', () => {
    const nonce = (value: string) => ({ type: 'choose', key: 'nonce', value, going: true }) as const;
    const moved = done(nonce('200'), nonce('40'), nonce('30'));
    expect(moved.setup.options.settings).toEqual({ nonce: '30' });
    expect(sessionAfter(moved, { type: 'undo' }).setup).toEqual(start.setup);
    const twice = done(nonce('200'), { type: 'edit', edit: drop }, nonce('40'), nonce('30'));
    const undone = sessionAfter(twice, { type: 'undo' });
    expect(undone.setup).toEqual({
      options: { transport: 'tls', seed: 1, settings: { nonce: '200' } },
      edits: [drop],
    });
  });

  it('is undone to where it was also by who touched a number without moving it', () => {
    const touched = done(
      { type: 'choose', key: 'nonce', value: '200', going: true },
      { type: 'edit', edit: drop },
      { type: 'choose', key: 'nonce', value: '200', going: true },
      { type: 'choose', key: 'nonce', value: '40', going: true },
      { type: 'undo' },
    );
    expect(touched.setup.options.settings).toEqual({ nonce: '200' });
  });

  it('shows a changed run to its end', () => {
    const early = done({ type: 'seek', cursor: 1 });
    expect(early.cursor).toBe(1);
    expect(sessionAfter(early, { type: 'edit', edit: drop }).cursor).toBe(END);
    expect(sessionAfter(early, { type: 'undo' }).cursor).toBe(1);
  });

  it('stays where it is in a changed run whose future is hidden', () => {
    const hidden = done({ type: 'hide', parts: ['future'] }, { type: 'seek', cursor: 2 });
    const changed = sessionAfter(hidden, { type: 'edit', edit: drop });
    expect([changed.cursor, changed.setup.edits]).toEqual([2, [drop]]);
  });

  it('takes back the text of a packet and leaves what the network does to it', () => {
    const lose: Edit = { kind: 'drop', packet: 'bob#2' };
    const both = done({ type: 'edit', edit: lose }, { type: 'edit', edit: write('x') });
    expect(sessionAfter(both, { type: 'restore', target: 'bob#2', kind: 'replace' }).setup.edits).toEqual([
      lose,
    ]);
  });

  it('resets to what it began with, and even that can be undone', () => {
    const reset = done({ type: 'edit', edit: drop }, { type: 'reset' });
    expect(reset.setup).toEqual(start.setup);
    expect(sessionAfter(reset, { type: 'undo' }).setup.edits).toEqual([drop]);
  });

  it('takes back one packet and leaves the others', () => {
    const both = done({ type: 'edit', edit: drop }, { type: 'edit', edit: write('x') });
    expect(sessionAfter(both, { type: 'restore', target: 'server#1' }).setup.edits).toEqual([write('x')]);
  });

  it('keeps what it began with when another session is opened', () => {
    const challenge = newSession(knownFlow('2.1'), [drop]);
    expect(sessionAfter(challenge, { type: 'open', session: start }).origin.edits).toEqual([drop]);
  });

  it('takes back one edit of a node and leaves its others', () => {
    const call = (at: number): Edit => ({ kind: 'command', command: { at, node: 'bob', name: 'register' } });
    const twice = done({ type: 'edit', edit: call(1) }, { type: 'edit', edit: call(2) });
    expect(sessionAfter(twice, { type: 'withdraw', edit: call(1) }).setup.edits).toEqual([call(2)]);
  });

  it('keeps the time that is shown until the reader goes elsewhere or changes the run', () => {
    const later = done({ type: 'seek', cursor: 3, clock: 1_800_000 });
    expect(later.clock).toBe(1_800_000);
    expect(sessionAfter(later, { type: 'seek', cursor: 3 })).not.toHaveProperty('clock');
    expect(sessionAfter(later, { type: 'edit', edit: drop })).not.toHaveProperty('clock');
  });

  describe('with a second run', () => {
    it('compares with the run without edits until one is kept', () => {
      const lost = done({ type: 'choose', key: 'transport', value: 'udp' }, { type: 'edit', edit: drop });
      expect(comparedWith(lost)).toEqual({ options: { transport: 'udp', seed: 1 }, edits: [] });
      const kept = sessionAfter(sessionAfter(lost, { type: 'keep' }), { type: 'edit', edit: write('x') });
      expect(comparedWith(kept).edits).toEqual([drop]);
      expect(kept.setup.edits).toEqual([drop, write('x')]);
      expect(comparedWith(sessionAfter(kept, { type: 'forget' })).edits).toEqual([]);
    });

    it('stays where it is in the run while it keeps and forgets', () => {
      const kept = done({ type: 'seek', cursor: 2, clock: 75 }, { type: 'keep' });
      expect(kept).toMatchObject({ cursor: 2, clock: 75 });
      expect(sessionAfter(kept, { type: 'forget' })).toMatchObject({ cursor: 2, clock: 75 });
    });

    it('swaps the two, there and back, and loses neither', () => {
      const kept = done({ type: 'edit', edit: drop }, { type: 'keep' }, { type: 'edit', edit: write('x') });
      const swapped = sessionAfter(kept, { type: 'swap' });
      expect([swapped.setup, swapped.compared]).toEqual([kept.compared, kept.setup]);
      const back = sessionAfter(swapped, { type: 'swap' });
      expect([back.setup, back.compared]).toEqual([kept.setup, kept.compared]);
      const undone = sessionAfter(swapped, { type: 'undo' });
      expect([undone.setup, undone.compared]).toEqual([kept.setup, kept.compared]);
      expect(sessionAfter(undone, { type: 'redo' }).setup).toEqual(swapped.setup);
    });

    it('swaps with what it began with where none was kept', () => {
      const swapped = done({ type: 'edit', edit: drop }, { type: 'swap' });
      expect(swapped.setup).toEqual(start.setup);
      expect(swapped.compared?.edits).toEqual([drop]);
    });

    it('undoes keeping and forgetting, and keeps over a reset', () => {
      const kept = done({ type: 'edit', edit: drop }, { type: 'keep' });
      expect(sessionAfter(kept, { type: 'undo' })).not.toHaveProperty('compared');
      const forgotten = sessionAfter(kept, { type: 'forget' });
      expect(sessionAfter(forgotten, { type: 'undo' }).compared?.edits).toEqual([drop]);
      const reset = sessionAfter(kept, { type: 'reset' });
      expect([reset.setup.edits, reset.compared?.edits]).toEqual([[], [drop]]);
    });
  });
});
