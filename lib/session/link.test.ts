import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/sim/edit';
import { linkOf, openLink } from './link';
import { newSession, type Session, sessionAfter } from './session';

const name = fc.stringMatching(/^[a-z]{1,8}#\d{1,3}$/);
const time = fc.nat(86_400_000);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), packet: name, text: fc.string({ unit: 'binary' }) }),
  fc.record({ kind: fc.constant('drop' as const), packet: name }),
  fc.record({ kind: fc.constant('drop' as const), packet: name, repeats: fc.constant(true) }),
  fc.record({ kind: fc.constant('delay' as const), packet: name, by: time }),
  fc.record({ kind: fc.constant('duplicate' as const), packet: name, after: time }),
  fc.record({ kind: fc.constant('hold' as const), packet: name, behind: name }),
  fc.record({ kind: fc.constant('down' as const), node: name, from: time, to: time }),
);
const anySession: fc.Arbitrary<Session> = fc
  .record({
    edits: fc.array(anyEdit, { maxLength: 8 }),
    transport: fc.constantFrom('tls' as const, 'udp' as const, 'tcp' as const),
    seed: fc.nat(999_999_999),
    cursor: fc.nat(100),
  })
  .map(({ edits, transport, seed, cursor }) => ({
    ...newSession('2.1'),
    cursor,
    setup: { options: { transport, seed }, edits },
  }));

describe('a link', () => {
  it('brings back exactly what the reader had', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { session: opened, warning } = openLink('2.1', `#${linkOf(session, 1000)}`);
        expect(warning).toBeUndefined();
        expect(opened.setup).toEqual(session.setup);
        expect(opened.cursor).toBe(session.cursor);
      }),
    );
  });

  it('is empty for a flow that nobody touched', () => {
    expect(linkOf(newSession('2.1'), 5)).toBe('');
    expect(openLink('2.1', '').opened).toBe(false);
  });

  it('never fails, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openLink('2.1', `#v=1&edits=${text}`).session.flow).toBe('2.1');
        expect(openLink('2.1', text).session.flow).toBe('2.1');
      }),
    );
  });

  const link = (edits: unknown) => `v=1&edits=${btoa(JSON.stringify(edits)).replace(/=+$/, '')}`;
  it.each([
    ['v=9&transport=udp&edits=x', 'made by another version', 'udp'],
    ['v=1&transport=udp&edits=%%%', 'damaged', 'udp'],
    [link([{ kind: 'replace', packet: 'bob#1' }]), 'damaged', 'tls'],
    [link([{ kind: 'explode', packet: 'bob#1' }]), 'damaged', 'tls'],
    [link([{ kind: 'delay', packet: 'bob#1', by: -5 }]), 'damaged', 'tls'],
    [link({ kind: 'drop', packet: 'bob#1' }), 'damaged', 'tls'],
    ['v=1&transport=pigeon', 'does not run over', 'tls'],
    ['v=1&seed=one', 'not a whole number', 'tls'],
    [`v=1&edits=${'A'.repeat(300_000)}`, 'too long', 'tls'],
  ])('%.40s opens the nearest thing that works and says so', (text, warning, transport) => {
    const opened = openLink('2.1', text);
    expect(opened.warning).toContain(warning);
    expect(opened.session.setup).toEqual({ options: { transport, seed: 1 }, edits: [] });
  });

  it('leaves the anchor of a heading alone', () => {
    expect(openLink('2.1', '#differences')).toMatchObject({ opened: false });
  });
});

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
