import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/sim/edit';
import { linkOf, openLink } from './link';
import { newSession, type Session } from './session';

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
        const { session: opened, warning } = openLink(newSession('2.1'), `#${linkOf(session, 1000)}`);
        expect(warning).toBeUndefined();
        expect(opened.setup).toEqual(session.setup);
        expect(opened.cursor).toBe(session.cursor);
      }),
    );
  });

  it('is relative to what a challenge began with, so that having removed its edits is something too', () => {
    const challenge = newSession('2.1', [{ kind: 'drop', packet: 'server#1' }]);
    expect(linkOf(challenge, 5)).toBe('');
    const emptied: Session = { ...challenge, setup: { ...challenge.setup, edits: [] } };
    expect(openLink(challenge, linkOf(emptied, 5)).session.setup.edits).toEqual([]);
  });

  it('is empty for a flow that nobody touched', () => {
    expect(linkOf(newSession('2.1'), 5)).toBe('');
    expect(openLink(newSession('2.1'), '').opened).toBe(false);
  });

  it('never fails, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openLink(newSession('2.1'), `#v=1&edits=${text}`).session.flow).toBe('2.1');
        expect(openLink(newSession('2.1'), text).session.flow).toBe('2.1');
      }),
    );
  });

  const link = (edits: unknown) => `v=1&edits=${btoa(JSON.stringify(edits)).replace(/=+$/, '')}`;
  it.each([
    ['v=9&transport=udp&edits=x', 'made by another version', 'udp'],
    ['transport=udp&edits=x', 'does not say which', 'udp'],
    ['v=1&transport=udp&edits=%%%', 'damaged', 'udp'],
    [link([{ kind: 'replace', packet: 'bob#1' }]), 'damaged', 'tls'],
    [link([{ kind: 'explode', packet: 'bob#1' }]), 'damaged', 'tls'],
    [link([{ kind: 'delay', packet: 'bob#1', by: -5 }]), 'damaged', 'tls'],
    [link({ kind: 'drop', packet: 'bob#1' }), 'damaged', 'tls'],
    ['v=1&transport=pigeon', 'does not run over', 'tls'],
    ['v=1&seed=one', 'not a whole number', 'tls'],
    [`v=1&edits=${'A'.repeat(1_100_000)}`, 'too long', 'tls'],
  ])('%.40s opens the nearest thing that works and says so', (text, warning, transport) => {
    const opened = openLink(newSession('2.1'), text);
    expect(opened.warning).toContain(warning);
    expect(opened.session.setup).toEqual({ options: { transport, seed: 1 }, edits: [] });
  });

  it('leaves the anchor of a heading alone', () => {
    expect(openLink(newSession('2.1'), '#differences')).toMatchObject({ opened: false });
  });
});
