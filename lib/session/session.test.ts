import { describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/sim/edit';
import { END, newSession, sessionAfter } from './session';

describe('the session', () => {
  const drop: Edit = { kind: 'drop', packet: 'server#1' };
  const write = (text: string): Edit => ({ kind: 'replace', packet: 'bob#2', text });
  const start = newSession('2.1');
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
      { type: 'choose', options: { transport: 'udp' } },
      { type: 'edit', edit: write('xy') },
      { type: 'undo' },
    );
    expect(switched.setup).toEqual({ options: { transport: 'udp', seed: 1 }, edits: [write('x')] });
  });

  it('shows a changed run to its end', () => {
    const early = done({ type: 'seek', cursor: 1 });
    expect(early.cursor).toBe(1);
    expect(sessionAfter(early, { type: 'edit', edit: drop }).cursor).toBe(END);
    expect(sessionAfter(early, { type: 'undo' }).cursor).toBe(1);
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
    const challenge = newSession('2.1', [drop]);
    expect(sessionAfter(challenge, { type: 'open', session: start }).origin.edits).toEqual([drop]);
  });
});
