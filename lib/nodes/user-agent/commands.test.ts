import { describe, expect, it } from 'vitest';
import { challenge, fieldOf, granted, ownContact, type Play, play, tcp } from '@/test/scripted-registrar';
import { plain } from './personality';

/** Contact and Expires of the requests of a run, in which the phone is told something at 0 ms. */
function said(name: string, argument?: string, { config, ...rest }: Play = {}) {
  const { requests } = play({ commands: [[0, name, argument]], ...rest, ...(config ? { config } : {}) });
  return requests.map((request) => [fieldOf(request, 'Contact'), fieldOf(request, 'Expires')]);
}

describe('what a phone is told', () => {
  it.each([
    ['register', undefined, `<${ownContact}>`, undefined],
    ['refresh', undefined, `<${ownContact}>`, undefined],
    ['add', 'mailto:bob@biloxi.example.com', 'mailto:bob@biloxi.example.com', undefined],
    ['add', '<sip:bob@work.example.com>;q=0.5', '<sip:bob@work.example.com>;q=0.5', undefined],
    ['fetch', undefined, undefined, undefined],
    ['remove', undefined, `<${ownContact}>;expires=0`, undefined],
    ['remove', 'sip:bob@work.example.com', '<sip:bob@work.example.com>;expires=0', undefined],
    ['remove-all', undefined, '*', '0'],
  ])('%s %s is one REGISTER', (name, argument, contact, expires) => {
    expect(said(name, argument)).toEqual([[contact, expires]]);
  });

  it.each([['add'], ['move'], ['password'], ['sing']])('%s alone comes to nothing', (name) => {
    expect(said(name)).toEqual([]);
  });

  it('asks for the time that its owner wants, in the place that its personality likes', () => {
    expect(said('register', undefined, { config: { expires: 600 } })).toEqual([[`<${ownContact}>`, '600']]);
    const personality = { ...plain, asksIn: 'parameter' } as const;
    expect(said('register', undefined, { config: { expires: 600, personality } })).toEqual([
      [`<${ownContact}>;expires=600`, undefined],
    ]);
  });

  it.each([
    ['star', '*', '0'],
    ['header', `<${ownContact}>;expires=600`, '0'],
  ] as const)('remove is written as %s by phones that do', (removesWith, contact, expires) => {
    const config = { expires: 600, personality: { ...plain, removesWith } };
    expect(said('remove', undefined, { config })).toEqual([[contact, expires]]);
  });

  it('says in its Contact which device and which flow it is', () => {
    const config = { instance: 'urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF', regId: 1, gruu: true };
    const [request] = play({ config }).requests;
    expect(fieldOf(request, 'Contact')).toBe(
      `<${ownContact}>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF>";reg-id=1`,
    );
    expect(fieldOf(request, 'Supported')).toBe('path, outbound, gruu');
  });

  it('waits with the next REGISTER until the one before has its final answer', () => {
    const { packets, line } = play({
      commands: [
        [0, 'register'],
        [0, 'fetch'],
        [5, 'add', 'mailto:bob@biloxi.example.com'],
        [6, 'register'],
        [7, 'register'],
      ],
      script: (_request, n) => (n === 0 ? challenge() : granted(3600)),
    });
    const sent = packets.map(({ sentAt, text }) => [sentAt, fieldOf(text, 'CSeq'), fieldOf(text, 'Contact')]);
    expect(sent).toEqual([
      [0, '1 REGISTER', `<${ownContact}>`],
      [20, '2 REGISTER', `<${ownContact}>`],
      [40, '3 REGISTER', undefined],
      [60, '4 REGISTER', 'mailto:bob@biloxi.example.com'],
      [80, '5 REGISTER', `<${ownContact}>`],
    ]);
    expect(line.registration).toEqual({ phase: 'registered', expiresAt: 3_600_100 });
    expect(line.queue).toEqual([]);
  });

  it('is not registered any more once its Contact is removed, and then does not refresh', () => {
    const { requests, line } = play({
      commands: [
        [0, 'register'],
        [1000, 'remove', ownContact],
      ],
      script: (_request, n) => (n === 0 ? granted(3600) : ['200 OK']),
      until: 10_000_000,
    });
    expect(requests).toHaveLength(2);
    expect(line.registration).toEqual({ phase: 'unregistered' });
  });

  it.each([['fetch'], ['add'], ['remove']])('stays registered when %s is refused', (name) => {
    const { line, notes } = play({
      commands: [
        [0, 'register'],
        [1000, name, 'sip:bob@work.example.com'],
      ],
      script: (_request, n) => (n === 0 ? granted(3600) : ['400 Bad Request']),
    });
    expect(line.registration.phase).toBe('registered');
    expect(notes.at(-1)).toMatch(/^Not (added|fetched|removed): the registrar refused with 400 Bad Request/);
  });

  it('says that it failed when its own Contact cannot be removed', () => {
    const { line } = play({
      commands: [
        [0, 'register'],
        [1000, 'remove'],
      ],
      script: (_request, n) => (n === 0 ? granted(3600) : undefined),
    });
    expect(line.registration).toMatchObject({
      phase: 'failed',
      reason: expect.stringMatching(/^Not removed/),
    });
  });

  it('knows what is registered after it asked', () => {
    const work = 'sip:bob@work.example.com';
    const { line } = play({ commands: [[0, 'fetch']], script: () => granted(60, `<${work}>;expires=9`) });
    expect(line.listed).toEqual([ownContact, work]);
    expect(line.registration).toEqual({ phase: 'unregistered' });
  });
});

describe('a restart', () => {
  it.each([
    [undefined, false],
    ['keep-call-id', true],
  ])('forgets all but the settings (%s)', (argument, kept) => {
    const { requests, line } = play({
      commands: [
        [0, 'register'],
        [50_000, 'restart', argument],
      ],
      script: (request) => (request.includes('Authorization') ? granted(3600) : challenge()),
    });
    const ids = requests.map((request) => fieldOf(request, 'Call-ID'));
    expect(ids[0] === ids[2]).toBe(kept);
    expect(requests.map((request) => fieldOf(request, 'CSeq')?.charAt(0))).toEqual(['1', '2', '1', '2']);
    expect(requests[2]).not.toContain('Authorization');
    expect(line.registration).toEqual({ phase: 'registered', expiresAt: 3_650_040 });
  });

  it('ends the connection that the phone had', () => {
    const { trace } = play({
      transport: tcp,
      commands: [
        [0, 'register'],
        [50_000, 'restart'],
      ],
    });
    const told = trace.entries.filter(({ happening }) => happening.kind === 'connection');
    expect(told.map(({ node, at }) => [node, at])).toEqual([['server', 50_010]]);
    expect(trace.entries.at(-1)?.world.connections).toHaveLength(1);
  });

  it('leaves no timer of before behind', () => {
    const { trace } = play({
      commands: [
        [0, 'register'],
        [100, 'restart'],
      ],
      script: () => undefined,
      until: 400,
    });
    expect(Object.keys(trace.entries.at(-1)?.world.nodes.bob?.timers ?? {})).toHaveLength(2);
  });
});

describe('a new password', () => {
  it('is used from then on', () => {
    const refused = play({
      commands: [
        [0, 'register'],
        [1000, 'password', 'right'],
        [1001, 'register'],
      ],
      script: (request) =>
        fieldOf(request, 'Authorization') === undefined
          ? challenge()
          : n(request) > 3
            ? granted(60)
            : challenge('n2'),
    });
    expect(refused.states.some(({ registration }) => registration.phase === 'failed')).toBe(true);
    expect(refused.line.registration.phase).toBe('registered');
    expect(refused.line.config.password).toBe('right');
  });
});

describe('a move to another address', () => {
  it('registers the new Contact and hears nothing that is sent to the old one', () => {
    const { packets, line, notes } = play({
      commands: [
        [0, 'register'],
        [15, 'move', '192.0.2.99:5080'],
      ],
      script: () => ['200 OK', 'Contact: <sip:bob@192.0.2.99:5080>;expires=600'],
    });
    expect(packets.map(({ source }) => source)).toEqual(['192.0.2.201:5060', '192.0.2.99:5080']);
    expect(fieldOf(packets[1]?.text, 'Contact')).toBe('<sip:bob@192.0.2.99:5080>');
    expect(fieldOf(packets[1]?.text, 'Via')).toContain('SIP/2.0/UDP 192.0.2.99:5080;');
    expect(fieldOf(packets[1]?.text, 'CSeq')).toBe('2 REGISTER');
    expect(notes.join(' ')).toContain('not at 192.0.2.201:5060 any more');
    expect(line.registration.phase).toBe('registered');
  });
});

function n(request: string): number {
  return Number(fieldOf(request, 'CSeq')?.split(' ')[0]);
}
