import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRport } from '@/lib/flows/failures/no-rport';
import { knownFlow } from '@/lib/flows/find-flow';
import type { Edit } from '@/lib/sim/edit';
import { toBase64url } from './base64url';
import { hideable } from './hideable';
import { linkOf, openLink } from './link';
import { colourings, type Look, timesFrom, zooms } from './look';
import { LONGEST_RUN, newSession, type Session, type Setup, sessionAfter } from './session';

const knownFailure = noRport;
const name = fc.stringMatching(/^[a-z]{1,8}#\d{1,3}$/);
const time = fc.nat(86_400_000);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), packet: name, text: fc.string({ unit: 'binary' }) }),
  fc.record({ kind: fc.constant('drop' as const), packet: name }),
  fc.record({ kind: fc.constant('drop' as const), packet: name, repeats: fc.constant(true) }),
  fc.record({ kind: fc.constant('delay' as const), packet: name, by: time }),
  fc.record({ kind: fc.constant('duplicate' as const), packet: name, after: time }),
  fc.record({ kind: fc.constant('hold' as const), packet: name, behind: name }),
  fc.record({ kind: fc.constant('down' as const), node: name, from: time, to: time }),
  fc.record({
    kind: fc.constant('command' as const),
    command: fc.record(
      { at: time, node: name, name, argument: fc.string() },
      { requiredKeys: ['at', 'node', 'name'] },
    ),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    conditions: fc.record(
      {
        from: name,
        to: name,
        since: time,
        until: time,
        loss: share,
        duplicate: share,
        corrupt: share,
        delay: time,
        jitter: time,
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('reset' as const), between: fc.tuple(name, name), at: time }),
);
const anySetup: fc.Arbitrary<Setup> = fc
  .record({
    edits: fc.array(anyEdit, { maxLength: 8 }),
    transport: fc.constantFrom('tls' as const, 'udp' as const, 'tcp' as const),
    seed: fc.nat(999_999_999),
    settings: fc.dictionary(
      fc.constantFrom('granted', 'nonce'),
      fc.integer({ min: 60, max: 200 }).map(String),
      {
        minKeys: 1,
      },
    ),
  })
  .map(({ edits, ...options }) => ({ options, edits }));
const anyLook: fc.Arbitrary<Look> = fc.record({
  times: fc.constantFrom(...timesFrom),
  mark: fc.option(fc.constantFrom('bob#1', 'server#12'), { nil: undefined }),
  colours: fc.constantFrom(...colourings),
  folded: fc.option(fc.boolean(), { nil: undefined }),
  zoom: fc.constantFrom(...zooms),
});
const anySession: fc.Arbitrary<Session> = fc
  .record(
    {
      setup: anySetup,
      compared: anySetup,
      cursor: fc.nat(100),
      clock: time,
      until: time,
      arrangement: fc.constantFrom('alone' as const, 'over' as const, 'side' as const),
      axis: fc.constantFrom('compressed' as const, 'true' as const),
      hidden: fc.subarray([...hideable], { minLength: 1 }),
      look: anyLook,
    },
    { requiredKeys: ['setup', 'cursor', 'arrangement', 'axis'] },
  )
  .map(({ look, ...changes }) => {
    const session = { ...newSession(knownFlow('2.1')), ...changes };
    return look === undefined ? session : sessionAfter(session, { type: 'look', changes: look });
  });

describe('a link', () => {
  it('brings back exactly what the reader had', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { session: opened, warning } = openLink(
          newSession(knownFlow('2.1')),
          `#${linkOf(session, 1000)}`,
        );
        expect(warning).toBeUndefined();
        expect(opened).toEqual(session);
      }),
    );
  });

  it('is relative to what a challenge began with, so that having removed its edits is something too', () => {
    const challenge = newSession(knownFlow('2.1'), [{ kind: 'drop', packet: 'server#1' }]);
    expect(linkOf(challenge, 5)).toBe('');
    const emptied: Session = { ...challenge, setup: { ...challenge.setup, edits: [] } };
    expect(openLink(challenge, linkOf(emptied, 5)).session.setup.edits).toEqual([]);
  });

  it('holds the run to compare with as far as it differs from what the session began with', () => {
    const start = newSession(knownFlow('2.1'));
    const kept: Session = { ...start, compared: { ...start.setup, options: { transport: 'udp', seed: 1 } } };
    expect(linkOf(kept, 5)).toBe('v=1&with-transport=udp&with=W10');
  });

  it('opens as it did before there were runs to compare with', () => {
    const edits = toBase64url(new TextEncoder().encode('[{"kind":"drop","packet":"bob#1"}]'));
    const { session } = openLink(
      newSession(knownFlow('2.1')),
      `v=1&transport=udp&seed=4&at=2&edits=${edits}`,
    );
    expect(session).toEqual({
      ...newSession(knownFlow('2.1'), [], { transport: 'udp', seed: 4 }),
      origin: newSession(knownFlow('2.1')).origin,
      setup: { options: { transport: 'udp', seed: 4 }, edits: [{ kind: 'drop', packet: 'bob#1' }] },
      cursor: 2,
    });
  });

  it('says what the time axis is like only where that was chosen', () => {
    const start = newSession(knownFlow('2.1'));
    const link = linkOf({ ...start, axis: 'true' }, 5);
    expect(link).toBe('v=1&axis=true');
    expect(openLink(start, link).session.axis).toBe('true');
    expect(openLink(start, 'v=1&axis=bent').session.axis).toBe('compressed');
  });

  it('says what is hidden, in whatever order that was chosen', () => {
    const start = newSession(knownFlow('2.1'));
    const hiding = sessionAfter(start, { type: 'hide', parts: ['state', 'findings'] });
    expect(linkOf(hiding, 5)).toBe('v=1&hide=findings.state');
    expect(openLink(start, linkOf(hiding, 5)).session).toEqual(hiding);
    expect(sessionAfter(hiding, { type: 'hide', parts: [] })).toEqual(start);
    expect(sessionAfter(hiding, { type: 'choose', key: 'seed', value: '7' }).hidden).toEqual(hiding.hidden);
  });

  it('that hides the future opens a run before it, and says where the run stands even at its end', () => {
    const start = newSession(knownFlow('2.1'));
    expect(openLink(start, 'v=1&hide=future').session.cursor).toBe(0);
    expect(openLink(start, 'v=1&at=3&hide=future').session.cursor).toBe(3);
    const hiding = sessionAfter(start, { type: 'hide', parts: ['future'] });
    expect(linkOf(hiding, 5)).toBe('v=1&at=5&hide=future');
    expect(openLink(start, linkOf(hiding, 5)).session).toEqual({ ...hiding, cursor: 5 });
  });

  it('is empty for a flow that nobody touched', () => {
    expect(linkOf(newSession(knownFlow('2.1')), 5)).toBe('');
    expect(openLink(newSession(knownFlow('2.1')), '').opened).toBe(false);
  });

  it('never fails, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openLink(newSession(knownFlow('2.1')), `#v=1&edits=${text}`).session.flow.id).toBe('2.1');
        expect(openLink(newSession(knownFlow('2.1')), text).session.flow.id).toBe('2.1');
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
    [link([{ kind: 'link', conditions: { loss: 2 } }]), 'damaged', 'tls'],
    [link([{ kind: 'link', conditions: { from: 7 } }]), 'damaged', 'tls'],
    [link([{ kind: 'link' }]), 'damaged', 'tls'],
    [link([{ kind: 'reset', between: ['bob'], at: 0 }]), 'damaged', 'tls'],
    [link([{ kind: 'command', command: { at: 0, node: 'bob' } }]), 'damaged', 'tls'],
    [link([{ kind: 'command', command: { at: 0, node: 'bob', name: 'x', argument: 5 } }]), 'damaged', 'tls'],
    ['v=1&transport=pigeon', 'transport=pigeon, which this flow cannot have: it stays tls.', 'tls'],
    ['v=1&registrar=nobody', 'registrar=nobody, which this flow cannot have: it stays strict.', 'tls'],
    ['v=1&seed=one', 'seed=one, which this flow cannot have: it stays 1.', 'tls'],
    ['v=1&time=noon', 'time in this link', 'tls'],
    [
      link(['bob#1', 'bob#2'].map((packet) => ({ kind: 'replace', packet, text: 'x'.repeat(20_000) }))),
      'longer than this page opens, 32,768 characters in all',
      'tls',
    ],
    ['v=1&with=%%%', 'run to compare with is damaged', 'tls'],
    ['v=1&hide=answers', 'hides “answers”, which is no part of this page', 'tls'],
    [`v=1&edits=${'A'.repeat(1_100_000)}`, 'too long', 'tls'],
  ])('%.40s opens the nearest thing that works and says so', (text, warning, transport) => {
    const opened = openLink(newSession(knownFlow('2.1')), text);
    expect(opened.warning).toContain(warning);
    expect(opened.session.setup).toEqual({ options: { transport, seed: 1 }, edits: [] });
  });

  it.each(['yes', 'no'])('says mended=%s where the session began otherwise', (mended) => {
    const began = newSession(knownFailure, [], mended === 'no' ? { mended: true } : {});
    const chosen = sessionAfter(began, { type: 'choose', key: 'mended', value: mended });
    expect(linkOf(chosen, 1)).toContain(`mended=${mended}`);
    expect(openLink(began, linkOf(chosen, 1)).session.setup).toEqual(chosen.setup);
  });

  it('waits no longer than a day', () => {
    const { session } = openLink(newSession(knownFlow('2.1')), 'v=1&time=999999999&until=999999999');
    expect([session.clock, session.until]).toEqual([LONGEST_RUN, LONGEST_RUN]);
  });

  it('leaves the anchor of a heading alone', () => {
    expect(openLink(newSession(knownFlow('2.1')), '#differences')).toMatchObject({ opened: false });
  });
});
