import { describe, expect, it } from 'vitest';
import {
  type Answer,
  bob,
  challenge,
  fieldOf,
  granted,
  ownContact,
  type Play,
  play,
  registrarAt,
  tcp,
  udp,
} from '@/test/scripted-registrar';
import { patient, plain } from './personality';
import { handleUserAgent } from './user-agent';
import type { UserAgent } from './user-agent-state';

/** Lets something happen to the connection of a phone as a run has left it, at 50 s. */
function happen(phone: UserAgent, event: 'closed' | 'reset' | 'refused', remote = registrarAt) {
  const happening = { kind: 'connection', event, local: phone.config.address, remote } as const;
  return handleUserAgent(phone, happening, {
    now: 50_000,
    self: 'bob',
    transport: tcp,
    dice: { draw: (_kind, length) => '7'.repeat(length) },
    resolve: () => '192.0.2.222',
  });
}

const outbound = { instance: 'urn:uuid:1', regId: 1 };
const grantedOutbound: Answer = [
  '200 OK',
  `Contact: <${ownContact}>;expires=3600;+sip.instance="<urn:uuid:1>";reg-id=1`,
  'Require: outbound',
];

describe('a connection that ends', () => {
  it('while a REGISTER waits for its answer is the end of that attempt', () => {
    const { phone } = play({ transport: tcp, script: () => undefined, until: 1000 });
    const plainly = happen(phone, 'reset').state;
    expect(plainly.registration).toEqual({ phase: 'failed', reason: expect.stringContaining('broke') });
    expect(plainly.transactions).toEqual([]);
  });

  it('makes a patient phone try again later', () => {
    const { phone } = play({
      transport: tcp,
      script: () => undefined,
      until: 1000,
      config: { personality: patient },
    });
    const { state, effects } = happen(phone, 'refused');
    expect(state.registration).toMatchObject({
      phase: 'retrying',
      reason: expect.stringContaining('nobody takes'),
    });
    expect(effects.some((effect) => effect.do === 'set-timer' && effect.timer === 'retry')).toBe(true);
  });

  it('makes a phone with outbound register again at once', () => {
    const { phone } = play({ transport: tcp, script: () => grantedOutbound, config: outbound });
    const { effects } = happen(phone, 'closed');
    const [sent] = effects.filter((effect) => effect.do === 'send');
    expect(sent?.text).toContain('CSeq: 2 REGISTER');
    expect(sent?.text).toContain('reg-id=1');
  });

  it('is only remarked by a phone without outbound, and not at all where it is another one', () => {
    const { phone } = play({ transport: tcp, script: () => granted(3600) });
    expect(happen(phone, 'closed').effects).toMatchObject([{ do: 'note' }]);
    expect(happen(phone, 'closed').state).toEqual(phone);
    expect(
      happen(
        { ...phone, config: { ...phone.config, address: '192.0.2.99:5060' } },
        'closed',
        '192.0.2.1:5060',
      ).state.registration,
    ).toEqual(phone.registration);
  });
});

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
    const { requests, phone, notes } = play({ config, script, until: 60_000 });
    expect(requests.map((request) => request.split('\r\n')[0])).toEqual([
      'REGISTER sip:biloxi.example.com SIP/2.0',
      'OPTIONS sip:biloxi.example.com SIP/2.0',
      'OPTIONS sip:biloxi.example.com SIP/2.0',
    ]);
    expect(phone.registration.phase).toBe('registered');
    expect(notes).toHaveLength(1);
  });

  it('that nobody answers make a phone with outbound register again', () => {
    const config = { ...outbound, personality: { ...plain, keepAlive: { every, kind: 'options' } } } as const;
    const script: Play['script'] = (request) => (request.startsWith('OPTIONS') ? undefined : grantedOutbound);
    const { requests } = play({ config, script, until: 60_000 });
    expect(requests.map((request) => request.slice(0, 4))).toEqual(['REGI', 'OPTI', 'REGI']);
  });
});

describe('outbound', () => {
  it.each([
    [tcp, undefined, 108_020],
    [udp, undefined, 26_120],
    [tcp, 'Flow-Timer: 60', 54_020],
  ])('makes a phone keep its flow alive', (transport, timer, at) => {
    const script = (): Answer => [...grantedOutbound, ...(timer ? [timer] : [])];
    const { packets, notes } = play({ transport, config: outbound, script, until: at + 1 });
    expect(packets.map(({ sentAt, text }) => [sentAt, text.slice(0, 4)])).toContainEqual([at, '\r\n\r\n']);
    expect(notes).toEqual([expect.stringContaining('Calls come over this flow')]);
  });

  it('that nobody agreed to is no reason for that', () => {
    const { packets, notes } = play({ config: outbound, script: () => granted(3600) });
    expect(packets).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining('Nobody on the way agreed')]);
  });
});

describe('the address that the registrar saw', () => {
  /** An answer through a NAT: it tells where the request came from. */
  function seen(request: string, [status, ...fields]: Answer): Answer {
    const [via] = (fieldOf(request, 'Via') ?? '').split(';rport');
    return [status, `Via: ${via};rport=1024;received=203.0.113.9`, ...fields];
  }
  const outside = 'sip:bob@203.0.113.9:1024';

  it('is asked for with rport', () => {
    const [request] = play({ config: { personality: { ...plain, rport: true } } }).requests;
    expect(fieldOf(request, 'Via')).toMatch(/;rport$/);
  });

  it('is registered by phones that learn, at the challenge already', () => {
    const { requests, phone } = play({
      config: { personality: { ...plain, rport: true, learnsAddress: true } },
      script: (request, n) =>
        seen(request, n === 0 ? challenge() : ['200 OK', `Contact: <${outside}>;expires=60`]),
      until: 1000,
    });
    expect(requests.map((request) => fieldOf(request, 'Contact'))).toEqual([
      `<${ownContact}>`,
      `<${outside}>`,
    ]);
    expect(phone.registration.phase).toBe('registered');
  });

  it('takes the place of the Contact that is registered', () => {
    const { requests, phone } = play({
      config: { personality: { ...plain, rport: true, learnsAddress: true } },
      script: (request) => seen(request, ['200 OK', `Contact: ${fieldOf(request, 'Contact')};expires=60`]),
      until: 1000,
    });
    expect(requests.map((request) => fieldOf(request, 'Contact'))).toEqual([
      `<${ownContact}>`,
      `<${ownContact}>;expires=0`,
      `<${outside}>`,
    ]);
    expect(phone.config.contact).toBe(outside);
    expect(phone.registration.phase).toBe('registered');
  });
});

describe('several accounts', () => {
  const desk = {
    ...bob,
    aor: 'sip:desk@biloxi.example.com',
    contact: 'sip:desk@192.0.2.201:5060',
    username: 'desk',
  };
  const script: Play['script'] = (request) => [
    '200 OK',
    `Contact: ${fieldOf(request, 'Contact')};expires=${request.includes('desk') ? 60 : 3600}`,
  ];

  it('each register by themselves and are refreshed in their own time', () => {
    const { packets, phone } = play({
      further: [desk],
      commands: [
        [0, 'register'],
        [0, 'register', 'sip:desk@biloxi.example.com'],
      ],
      script,
      until: 60_000,
    });
    expect(packets.map(({ sentAt, text }) => [sentAt, fieldOf(text, 'Contact')])).toEqual([
      [0, '<sip:bob@192.0.2.201:5060>'],
      [0, '<sip:desk@192.0.2.201:5060>'],
      [54_020, '<sip:desk@192.0.2.201:5060>'],
    ]);
    expect(phone.registration).toEqual({ phase: 'registered', expiresAt: 3_600_020 });
    expect(phone.further[0]?.registration).toEqual({ phase: 'registered', expiresAt: 114_040 });
  });

  it('restart and move together', () => {
    const { requests } = play({
      further: [desk],
      commands: [
        [0, 'restart'],
        [100, 'move', '192.0.2.99:5060'],
      ],
      script,
      until: 50_000,
    });
    expect(requests.map((request) => fieldOf(request, 'Contact'))).toEqual([
      '<sip:bob@192.0.2.201:5060>',
      '<sip:desk@192.0.2.201:5060>',
      '<sip:bob@192.0.2.99:5060>',
      '<sip:desk@192.0.2.99:5060>',
    ]);
  });

  it('take their command by the last word', () => {
    const { requests } = play({
      further: [desk],
      commands: [[0, 'remove', 'mailto:desk@biloxi.example.com sip:desk@biloxi.example.com']],
      script,
    });
    expect(requests.map((request) => [fieldOf(request, 'To'), fieldOf(request, 'Contact')])).toEqual([
      ['Bob <sip:desk@biloxi.example.com>', '<mailto:desk@biloxi.example.com>;expires=0'],
    ]);
  });
});

describe('a transport of its own', () => {
  it('is named in Via, told to the network, and repeats nothing if it is reliable', () => {
    const { packets } = play({ config: { transport: tcp }, script: () => undefined, until: 40_000 });
    expect(packets).toHaveLength(1);
    expect(packets[0]?.transport).toBe('TCP');
    expect(fieldOf(packets[0]?.text, 'Via')).toContain('SIP/2.0/TCP ');
  });
});
