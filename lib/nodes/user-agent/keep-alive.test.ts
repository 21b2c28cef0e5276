import { describe, expect, it } from 'vitest';
import type { Transport } from '@/lib/sim/scenario';
import {
  type Answer,
  bob,
  granted,
  ownContact,
  type Play,
  play,
  registrarAt,
  tcp,
  udp,
} from '@/test/scripted-registrar';
import { plain } from './personality';

const outbound = { instance: 'urn:uuid:1', regId: 1 };
const grantedOutbound: Answer = [
  '200 OK',
  `Contact: <${ownContact}>;expires=3600;+sip.instance="<urn:uuid:1>";reg-id=1`,
  'Require: outbound',
];

describe('keep-alives', () => {
  const every = 25_000;

  it('are empty lines while the phone is registered', () => {
    const config = { personality: { ...plain, keepAlive: { every, kind: 'crlf' } } } as const;
    const { packets } = play({
      config,
      commands: [
        [0, 'register'],
        [60_000, 'remove'],
      ],
    });
    expect(packets.map(({ sentAt, text }) => [sentAt, text.slice(0, 8)])).toEqual([
      [0, 'REGISTER'],
      [25_020, '\r\n\r\n'],
      [50_020, '\r\n\r\n'],
      [60_000, 'REGISTER'],
    ]);
  });

  it('are OPTIONS, whose answer is of no consequence', () => {
    const config = { personality: { ...plain, keepAlive: { every, kind: 'options' } } } as const;
    const script: Play['script'] = (request) =>
      request.startsWith('OPTIONS') ? ['403 Forbidden'] : granted(3600);
    const { requests, line, notes } = play({ config, script, until: 60_000 });
    expect(requests.map((request) => request.split('\r\n')[0])).toEqual([
      'REGISTER sip:biloxi.example.com SIP/2.0',
      'OPTIONS sip:biloxi.example.com SIP/2.0',
      'OPTIONS sip:biloxi.example.com SIP/2.0',
    ]);
    expect(line.registration.phase).toBe('registered');
    expect(notes).toHaveLength(1);
  });

  it('that are OPTIONS and had an answer before make a phone with outbound register again at once', () => {
    const config = { ...outbound, personality: { ...plain, keepAlive: { every, kind: 'options' } } } as const;
    const script: Play['script'] = (request, n) => {
      if (!request.startsWith('OPTIONS')) return grantedOutbound;
      return n === 1 ? ['403 Forbidden'] : undefined;
    };
    const { requests, states } = play({ config, script, until: 90_000 });
    expect(requests.map((request) => request.slice(0, 4))).toEqual(['REGI', 'OPTI', 'OPTI', 'REGI']);
    expect(states.map(({ registration }) => registration.phase)).not.toContain('retrying');
  });

  const ofFlow = (transport: Transport, pongs: number, until: number) =>
    play({
      transport,
      pongs,
      until,
      config: { ...outbound, personality: { ...plain, keepAlive: { every, kind: 'crlf' } } },
      script: () => grantedOutbound,
    });

  it('over a connection want an answer within 10 seconds, and have it', () => {
    const { line, notes, requests } = ofFlow(tcp, 9, 100_000);
    expect(line).toMatchObject({ flow: { answered: true }, failures: 0 });
    expect(notes.filter((note) => note.includes('the flow works'))).toHaveLength(3);
    expect(requests.filter((text) => text.startsWith('REGISTER'))).toHaveLength(1);
  });

  it('whose answers cease make a phone close its connection and register over another one at once', () => {
    const { trace, packets } = ofFlow(tcp, 1, 61_000);
    expect(packets.map(({ sentAt, text }) => [sentAt, text.slice(0, 4)])).toEqual([
      [0, 'REGI'],
      [25_020, '\r\n\r\n'],
      [50_020, '\r\n\r\n'],
      [60_020, 'REGI'],
    ]);
    expect(trace.entries.at(-1)?.world.connections).toMatchObject([{ openedAt: 60_020 }]);
  });

  it('that were never answered make it wait, longer each time (RFC 5626 §4.5)', () => {
    const { states, packets, line } = ofFlow(tcp, 0, 600_000);
    expect(states.map(({ registration }) => registration)).toContainEqual({
      phase: 'retrying',
      reason: `Not refreshed: nobody answered the keep-alive within 10 seconds (${registrarAt}).`,
      at: expect.any(Number),
      expiresAt: 3_600_020,
    });
    const registers = packets.flatMap(({ sentAt, text }) => (text.startsWith('REGISTER') ? [sentAt] : []));
    // A granted registration, a ping, and ten seconds for its pong come before each.
    const waits = registers.slice(1).map((at, i) => at - (registers[i] ?? 0) - 35_020);
    for (const [i, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(30_000 * 2 ** i);
      expect(wait).toBeLessThanOrEqual(60_000 * 2 ** i);
    }
    expect(waits.length).toBeGreaterThan(1);
    expect(line.failures).toBeGreaterThan(1);
  });

  it('over UDP are answered by nobody, and the phone knows', () => {
    const { notes, line, requests } = ofFlow(udp, 0, 100_000);
    expect(notes).toContainEqual(expect.stringContaining('STUN'));
    expect(line.registration.phase).toBe('registered');
    expect(requests.filter((text) => text.startsWith('REGISTER'))).toHaveLength(1);
  });

  it('stop with the binding that they were for', () => {
    const { packets } = play({
      until: 200_000,
      config: { personality: { ...plain, keepAlive: { every, kind: 'crlf' } } },
      script: (_request, n) => (n === 0 ? granted(70) : ['403 Forbidden']),
    });
    expect(packets.map(({ sentAt }) => sentAt)).toEqual([0, 25_020, 50_020, 63_020]);
  });

  it('of several accounts over one connection fail together', () => {
    const desk = { ...bob, ...outbound, aor: 'sip:desk@biloxi.example.com' };
    const { packets, line } = play({
      transport: tcp,
      pongs: 2,
      until: 300_000,
      config: outbound,
      further: [desk],
      script: () => grantedOutbound,
      commands: [
        [0, 'register'],
        [0, 'register', desk.aor],
      ],
    });
    const again = packets.filter(({ sentAt, text }) => sentAt > 0 && text.startsWith('REGISTER'));
    expect(again.length).toBeGreaterThan(0);
    expect(new Set(again.map(({ sentAt }) => sentAt)).size).toBe(again.length / 2);
    expect(line.registration.phase).toBe('registered');
  });
});

describe('outbound', () => {
  it.each([
    [tcp, undefined, 96, 120, '\r\n\r\n'],
    [udp, undefined, 24, 29, 'OPTI'],
    [tcp, 'Flow-Timer: 60', 48, 60, '\r\n\r\n'],
  ])(
    'makes a phone keep its flow alive, each time after another pause',
    (transport, timer, least, most, what) => {
      const script = (): Answer => [...grantedOutbound, ...(timer ? [timer] : [])];
      const { packets, notes } = play({ transport, config: outbound, script, pongs: 9, until: most * 4000 });
      const sent = packets.filter(({ text, sentAt }) => text.startsWith(what) || sentAt === 0);
      const pauses = sent.slice(1).map(({ sentAt }, i) => sentAt - (sent[i]?.sentAt ?? 0));
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(least * 1000);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(most * 1000 + 20);
      expect(new Set(pauses).size).toBe(pauses.length);
      expect(pauses.length).toBeGreaterThan(2);
      expect(notes[0]).toContain('Calls come over this flow');
    },
  );

  it('that nobody agreed to is no reason for that', () => {
    const { packets, notes } = play({ config: outbound, script: () => granted(3600) });
    expect(packets).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining('Nobody on the way agreed')]);
  });
});
