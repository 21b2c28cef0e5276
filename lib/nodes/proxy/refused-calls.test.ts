import { describe, expect, it } from 'vitest';
import { phone, play, type Setting } from '@/test/call-scenario';

const bob = 'sip:bob@biloxi.example.com';

describe('a call that comes to nothing says why', () => {
  const cases: readonly (readonly [what: string, setting: Setting, reason: RegExp, answer: string])[] = [
    ['nobody registered', { phones: [] }, /no phone registered/, '5050 server>alice 480'],
    ['there is no such user', { callee: 'carol' }, /knows nobody/, '5050 server>alice 404'],
    [
      'the phone is gone and its binding is not: 408 after 32 seconds',
      { edits: [{ kind: 'down', node: 'bob', from: 2000, to: 300_000 }] },
      /no answer came from where its binding leads \(408\)/,
      '37050 server>alice 408',
    ],
    [
      'nobody has the address in Contact, as the network says at once',
      { phones: [phone('bob', 201, 'udp', { contact: 'sip:bob@192.0.2.77' })] },
      /found no way/,
      '5150 server>alice 500',
    ],
    [
      'the host in Contact has no address',
      { phones: [phone('bob', 201, 'udp', { contact: 'sip:bob@bobs-laptop.local' })] },
      /found no way/,
      '5050 server>alice 500',
    ],
    [
      'Contact is the address-of-record: the call goes round until Max-Forwards is 0',
      { phones: [phone('bob', 201, 'udp', { contact: bob })] },
      /Max-Forwards was used up, mostly in a circle \(483\)/,
      '12050 server>alice 483',
    ],
    [
      'a phone on TCP that registered a Contact without transport is called by UDP',
      { wire: 'tcp', phones: [phone('bob', 201, 'tcp', { contact: 'sip:bob@192.0.2.201:5060' })] },
      /\(408\)/,
      '37050 server>alice 408',
    ],
    [
      'the connection to the phone broke while the INVITE was on it',
      { wire: 'tcp', edits: [{ kind: 'reset', between: ['server', 'bob'], at: 5070 }] },
      /found no way/,
      '5070 server>alice 500',
    ],
  ];

  it.each(cases)('%s', (_what, setting, reason, answer) => {
    const { ladder, call, calls } = play(setting);
    expect(call).toMatchObject({ phase: 'failed', reason: expect.stringMatching(reason) });
    expect(ladder.filter((line) => line.includes('server>alice') && !/ 1\d\d$/.test(line))).toEqual([answer]);
    expect(ladder.at(-1)).toMatch(/alice>server ACK$/);
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });

  it('says that others may still accept only where there are others', () => {
    const one = play({ phones: [phone('bob', 201, 'udp', { contact: bob })] });
    expect(one.notes).toContain(`${bob} answered 483.`);
    const two = play({ phones: [phone('bob', 201, 'udp', { contact: bob }), phone('desk', 202, 'udp')] });
    expect(two.notes).toContain(`${bob} answered 482, and others may still accept.`);
  });

  it('a loop is bounded, and is called one', () => {
    const { entries, notes } = play({ phones: [phone('bob', 201, 'udp', { contact: bob })] });
    expect(entries.length).toBeLessThan(500);
    expect(notes).toMatch(/A loop: one of the Vias is this proxy's own/);
  });

  it('a loop that forks would double with each turn: it ends after one', () => {
    const phones = [phone('bob', 201, 'udp', { contact: bob }), phone('desk', 202, 'udp')];
    const { ladder, call } = play({ phones });
    expect(ladder).toContain('5100 server>server 482');
    expect(call).toEqual({ phase: 'ended' });
  });

  it('shows the Max-Forwards that was used up', () => {
    const { entries, packets } = play({ phones: [phone('bob', 201, 'udp', { contact: bob })] });
    const entry = entries.find(({ notes }) => notes.some(({ text }) => text.startsWith('Max-Forwards is 0')));
    const [evidence] = entry?.notes.flatMap((note) => note.evidence ?? []) ?? [];
    const id = entry?.happening.kind === 'packet' ? entry.happening.packet : '';
    const text = packets.find((packet) => packet.id === id)?.text ?? '';
    expect(evidence && text.slice(evidence.from - 14, evidence.to)).toBe('Max-Forwards: 0');
  });

  it('the server does not answer', () => {
    const { call } = play({ edits: [{ kind: 'down', node: 'server', from: 2000, to: 300_000 }] });
    expect(call).toMatchObject({ reason: expect.stringContaining('within 64*T1, 32 seconds') });
  });

  it('the server was restarted and forgot the call: the caller gives up after a minute', () => {
    const { call, ladder } = play({ commands: [{ at: 5500, node: 'server', name: 'restart' }] });
    expect(call).toMatchObject({ reason: 'Nobody answered, though it rang: the caller hung up after 60 s.' });
    expect(ladder.slice(-2)).toEqual(['65000 alice>server CANCEL', '65050 server>alice 481']);
  });
});
