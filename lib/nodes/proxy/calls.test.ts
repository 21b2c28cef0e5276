import { describe, expect, it } from 'vitest';
import { judgeExchange } from '@/lib/rules/judge';
import type { Edit } from '@/lib/sim/edit';
import type { Context } from '@/lib/sim/scenario';
import { parse } from '@/lib/sip/parse';
import { CALL_AT, phone, play, type Setting, type Wire } from '@/test/call-scenario';
import { noCalls } from './calls';
import { callTimer } from './forward';

const idle: Context = {
  now: 0,
  self: 'server',
  transport: { name: 'UDP', reliable: false },
  dice: { draw: () => 'fa5b0' },
  resolve: (host) => host,
};

const wires: readonly Wire[] = ['udp', 'tcp', 'tls', 'ws'];

const healthy = [
  '5000 alice>server INVITE',
  '5050 server>alice 100',
  '5050 server>bob INVITE',
  '5100 bob>server 180',
  '5150 server>alice 180',
  '6100 bob>server 200',
  '6150 server>alice 200',
  '6200 alice>server ACK',
  '6250 server>bob ACK',
  '7200 alice>server BYE',
  '7250 server>bob BYE',
  '7300 bob>server 200',
  '7350 server>alice 200',
];

const bob = 'sip:bob@biloxi.example.com';
const two = [phone('desk', 201, 'udp'), phone('mobile', 202, 'udp')];
const twice = (...lines: readonly string[]) => lines.flatMap((line) => [line, line]);

/** What the rules find in a run, but for remarks. */
function findings(setting: Setting): readonly string[] {
  const { packets } = play(setting);
  const observed = packets.map(({ text, source, destination, transport, sentAt, repeats, copyOf }) => ({
    message: parse(text),
    source,
    destination,
    transport,
    at: sentAt,
    repeats: repeats !== undefined || copyOf !== undefined,
  }));
  return judgeExchange(observed).flatMap((problems, at) =>
    problems
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, message }) => `${packets[at]?.id} ${rule}: ${message}`),
  );
}

/** The REGISTER of that phone, with q added to its Contact. */
function withQ(phones: Setting['phones'] & {}, packet: string, q: string): Edit {
  const text = play({ phones }).packets.find(({ id }) => id === packet)?.text ?? '';
  return { kind: 'replace', packet, text: text.replace(/(Contact: <[^>]*>)/, `$1;q=${q}`) };
}

describe('a call to a phone that is registered', () => {
  it.each(wires)('rings it, over %s, and leaves nothing behind', (wire) => {
    const { ladder, call, calls, phases } = play({ wire });
    expect(ladder).toEqual(healthy);
    expect(call).toEqual({ phase: 'ended' });
    expect(phases('bob')).toEqual(['ended']);
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });

  it.each(wires)('breaks no rule, over %s', (wire) => {
    expect(findings({ wire })).toEqual([]);
  });

  it('is one value: the state of every node is JSON', () => {
    for (const { world } of play({}).entries) {
      expect(JSON.parse(JSON.stringify(world))).toEqual(world);
    }
  });

  it('says why, with the section and what in the request decided', () => {
    const { entries, packets } = play({});
    const entry = entries.find(({ node, at }) => node === 'server' && at === CALL_AT + 50);
    expect(entry?.notes.map(({ spec, verdict, text }) => `${spec} ${verdict}: ${text}`)).toEqual([
      `RFC 3261 §16.5 ok: ${bob} has one binding in the location table.`,
      'RFC 3261 §16.6 ok: The INVITE goes to sip:bob@192.0.2.201:5060, at 192.0.2.201:5060 over UDP: its Contact says so.',
    ]);
    const [evidence] = entry?.notes[0]?.evidence ?? [];
    const invite = packets.find(({ id }) => id === 'alice#1')?.text;
    expect(evidence && invite?.slice(evidence.from, evidence.to)).toBe(bob);
  });
});

describe('a call to a phone whose Contact leads nowhere', () => {
  const hidden = { contact: 'sip:bob@10.0.0.4;transport=tcp;ob' };
  const outbound = { ...hidden, instance: 'urn:uuid:00000000-0000-1000-8000-000a95a0e128', regId: 1 };

  it('fails', () => {
    const { call } = play({ wire: 'tcp', phones: [phone('bob', 201, 'tcp', hidden)] });
    expect(call).toMatchObject({ phase: 'failed' });
  });

  it('goes down its flow with Outbound, and so do ACK and BYE', () => {
    const setting: Setting = { wire: 'tcp', phones: [phone('bob', 201, 'tcp', outbound)], until: 20_000 };
    const { ladder, packets } = play(setting);
    expect(ladder).toEqual(healthy);
    const ack = packets.find(({ from, text }) => from === 'alice' && text.startsWith('ACK'))?.text;
    expect(ack).toMatch(/^ACK sip:bob@10\.0\.0\.4;transport=tcp;ob SIP/);
    expect(ack).toContain('Route: <sip:tcp-192.0.2.201-5060@192.0.2.222:5060;lr;transport=tcp>');
    expect(findings(setting)).toEqual([]);
  });
});

describe('a call that forks', () => {
  it('rings all phones at once; the first 200 wins, and the other phone is cancelled', () => {
    // The INVITE to the mobile phone is late, so that it still rings when the other is answered.
    const setting: Setting = { phones: two, edits: [{ kind: 'delay', packet: 'server#5', by: 300 }] };
    const { ladder, call, phases } = play(setting);
    expect(ladder.slice(2)).toEqual([
      '5050 server>desk INVITE',
      '5050 server>mobile INVITE',
      '5100 desk>server 180',
      '5150 server>alice 180',
      '5400 mobile>server 180',
      '5450 server>alice 180',
      '6100 desk>server 200',
      '6150 server>alice 200',
      '6150 server>mobile CANCEL',
      '6200 alice>server ACK',
      '6200 mobile>server 200',
      '6200 mobile>server 487',
      '6250 server>desk ACK',
      '6250 server>mobile ACK',
      ...healthy.slice(-4).map((line) => line.replace('bob', 'desk')),
    ]);
    expect(call).toEqual({ phase: 'ended' });
    expect([...phases('desk'), ...phases('mobile')]).toEqual(['ended', 'cancelled']);
    expect(findings(setting)).toEqual([]);
  });

  it('acknowledges both where two are answered at the same moment, and ends the second', () => {
    const { ladder, phases } = play({ phones: two });
    expect(ladder.filter((line) => line.includes('alice>'))).toEqual([
      '5000 alice>server INVITE',
      ...twice('6200 alice>server ACK').slice(0, 2),
      '6200 alice>server BYE',
      '7200 alice>server BYE',
    ]);
    expect([...phases('desk'), ...phases('mobile')]).toEqual(['ended', 'ended']);
    expect(findings({ phones: two })).toEqual([]);
  });

  it('tries the higher q first, and the lower one when that has failed', () => {
    const edits: readonly Edit[] = [
      withQ(two, 'desk#1', '0.5'),
      { kind: 'down', node: 'mobile', from: 2000, to: 300_000 },
    ];
    const { ladder, call } = play({ phones: two, edits });
    const invites = ladder.filter((line) => line.includes('INVITE') && line.includes('server>'));
    expect(invites.slice(0, 2)).toEqual(['5050 server>mobile INVITE lost', '5550 server>mobile INVITE lost']);
    expect(invites.at(-1)).toBe('37050 server>desk INVITE');
    expect(call).toEqual({ phase: 'ended' });
  });
});

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

describe('a caller who gives up', () => {
  it('cancels what rings', () => {
    const { ladder, phases } = play({ commands: [{ at: 5500, node: 'alice', name: 'hang-up' }] });
    expect(ladder.slice(5)).toEqual([
      '5500 alice>server CANCEL',
      '5550 server>alice 200',
      '5550 server>bob CANCEL',
      '5600 bob>server 200',
      '5600 bob>server 487',
      '5650 server>bob ACK',
      '5650 server>alice 487',
      '5700 alice>server ACK',
    ]);
    expect(phases('bob')).toEqual(['cancelled']);
  });

  it('waits with the CANCEL for the first response, as the proxy does', () => {
    const setting: Setting = { commands: [{ at: 5020, node: 'alice', name: 'hang-up' }] };
    const cancels = play(setting).ladder.filter((line) => line.includes('CANCEL'));
    expect(cancels).toEqual(['5100 alice>server CANCEL', '5150 server>bob CANCEL']);
    expect(findings(setting)).toEqual([]);
  });

  it('is not waited for: timer C of the proxy ends what rings for more than three minutes', () => {
    const { entries } = play({});
    const ringing = entries.findLast(({ node, at }) => node === 'server' && at < 6000)?.world.nodes.server;
    const [timer = ''] = Object.keys(ringing?.timers ?? {}).filter((name) => name.startsWith('call C '));
    expect(ringing?.timers[timer]).toMatchObject({ setAt: 5150, firesAt: 186_150 });
    const calls = ringing?.state.kind === 'registrar' ? ringing.state.calls : noCalls;
    const step = callTimer(calls, timer, { ...idle, now: 186_150 });
    const sent = step?.effects.flatMap((effect) => (effect.do === 'send' ? [effect.text.slice(0, 6)] : []));
    expect(sent).toEqual(['CANCEL']);
  });

  it('does not wait for ever for the 487', () => {
    const edits: readonly Edit[] = [{ kind: 'down', node: 'bob', from: 5300, to: 300_000 }];
    const { calls, notes } = play({ edits, commands: [{ at: 5500, node: 'alice', name: 'hang-up' }] });
    expect(notes).toContain('did not say 487 within 32 seconds of the CANCEL');
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });
});

describe('over a network that loses', () => {
  it('repeats the INVITE until somebody says anything', () => {
    const { ladder, call } = play({ edits: [{ kind: 'drop', packet: 'alice#1' }] });
    expect(ladder.slice(0, 3)).toEqual([
      '5000 alice>server INVITE lost',
      '5500 alice>server INVITE',
      '5550 server>alice 100',
    ]);
    expect(call).toEqual({ phase: 'ended' });
  });

  it('repeats a 200 that was lost, since no ACK comes', () => {
    const { ladder } = play({ edits: [{ kind: 'drop', packet: 'bob#3' }] });
    expect(ladder.slice(5, 9)).toEqual([
      '6100 bob>server 200 lost',
      '6600 bob>server 200',
      '6650 server>alice 200',
      '6700 alice>server ACK',
    ]);
  });

  it('repeats an ACK that was lost, since the 200 comes again', () => {
    const { ladder, packets } = play({ edits: [{ kind: 'drop', packet: 'alice#2' }] });
    expect(ladder.slice(7, 12)).toEqual([
      '6200 alice>server ACK lost',
      '6600 bob>server 200',
      '6650 server>alice 200',
      '6700 alice>server ACK',
      '6750 server>bob ACK',
    ]);
    expect(packets.find(({ id }) => id === 'alice#3')?.repeats).toBe('alice#2');
  });

  it('the phone gives up 32 seconds after its 200 where no ACK ever comes', () => {
    const { ladder, phases, calls } = play({
      links: [{ from: 'server', to: 'bob', since: 6000, loss: 1 }],
    });
    const answers = ladder.filter((line) => line.includes('bob>server 200'));
    expect(answers.map((line) => Number(line.split(' ')[0]) - 6100)).toEqual([
      0, 500, 1500, 3500, 7500, 11_500, 15_500, 19_500, 23_500, 27_500, 31_500,
    ]);
    expect(phases('bob')).toEqual(['unacknowledged']);
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('comes to one end, whatever is lost (seed %i)', (seed) => {
    const { call, calls } = play({ seed, links: [{ since: 4000, loss: 0.4, jitter: 400, duplicate: 0.2 }] });
    expect(['ended', 'failed']).toContain(call?.phase);
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });
});
