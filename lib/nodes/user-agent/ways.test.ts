import { describe, expect, it } from 'vitest';
import { reconfigured } from '@/test/reconfigured';
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
} from '@/test/scripted-registrar';
import { patient, plain } from './personality';
import { handleUserAgent } from './user-agent';
import type { UserAgent } from './user-agent-state';

/** Lets something happen to the connection of a phone as a run has left it, at 50 s. */
function happen(phone: UserAgent, event: 'closed' | 'reset' | 'refused', remote = registrarAt) {
  const happening = { kind: 'connection', event, local: phone.lines[0].config.address, remote } as const;
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
    const [plainly] = happen(phone, 'reset').state.lines;
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
    expect(state.lines[0].registration).toMatchObject({
      phase: 'retrying',
      reason: expect.stringContaining('nobody takes'),
    });
    expect(effects.some((effect) => effect.do === 'set-timer' && effect.timer === 'retry')).toBe(true);
  });

  it('while a ping waits for its pong takes that with it', () => {
    const { phone, line } = play({
      transport: tcp,
      script: (_request, n) => (n === 0 ? grantedOutbound : undefined),
      config: { ...outbound, personality: { ...plain, keepAlive: { every: 30_000, kind: 'crlf' } } },
      commands: [
        [0, 'register'],
        [31_000, 'refresh'],
      ],
      until: 32_000,
    });
    expect(line.flow).toEqual({ awaits: 'pong', answered: false });
    const { state, effects } = happen(phone, 'reset');
    expect(state.lines[0].flow).toBeUndefined();
    expect(effects).toContainEqual({ do: 'clear-timer', timer: 'pong' });
  });

  it('makes a phone with outbound register again at once', () => {
    const { phone } = play({
      transport: tcp,
      script: () => grantedOutbound,
      config: outbound,
      until: 50_000,
    });
    const { effects } = happen(phone, 'closed');
    const [sent] = effects.filter((effect) => effect.do === 'send');
    expect(sent?.text).toContain('CSeq: 2 REGISTER');
    expect(sent?.text).toContain('reg-id=1');
    expect(happen(phone, 'closed', '192.0.2.1:5060').effects).toEqual([]);
  });

  it('is only remarked by a phone without outbound, and not at all where it is another one', () => {
    const { line, phone } = play({ transport: tcp, script: () => granted(3600) });
    expect(happen(phone, 'closed').effects).toMatchObject([{ do: 'note' }]);
    expect(happen(phone, 'closed').state).toEqual(phone);
    const moved = reconfigured(phone, { address: '192.0.2.99:5060' });
    expect(happen(moved, 'closed', '192.0.2.1:5060').state.lines[0].registration).toEqual(line.registration);
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
    const { requests, line } = play({
      config: { personality: { ...plain, rport: true, learnsAddress: true } },
      script: (request, n) =>
        seen(request, n === 0 ? challenge() : ['200 OK', `Contact: <${outside}>;expires=60`]),
      until: 1000,
    });
    expect(requests.map((request) => fieldOf(request, 'Contact'))).toEqual([
      `<${ownContact}>`,
      `<${outside}>`,
    ]);
    expect(line.registration.phase).toBe('registered');
  });

  it('takes the place of the Contact that is registered', () => {
    const { requests, line } = play({
      config: { personality: { ...plain, rport: true, learnsAddress: true } },
      script: (request) => seen(request, ['200 OK', `Contact: ${fieldOf(request, 'Contact')};expires=60`]),
      until: 1000,
    });
    expect(requests.map((request) => fieldOf(request, 'Contact'))).toEqual([
      `<${ownContact}>`,
      `<${ownContact}>;expires=0`,
      `<${outside}>`,
    ]);
    expect(line.config.contact).toBe(outside);
    expect(line.registration.phase).toBe('registered');
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
    const { packets, line, phone } = play({
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
    expect(line.registration).toEqual({ phase: 'registered', expiresAt: 3_600_020 });
    expect(phone.lines[1]?.registration).toEqual({ phase: 'registered', expiresAt: 114_040 });
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
