import { describe, expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { defaultOptions, type Flow, type TransportName } from '@/lib/flows/flow';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import { reconfigured } from '@/test/reconfigured';
import type { RegistrarConfig } from '../registrar/registrar-state';
import { plain } from './personality';
import type { UserAgentConfig } from './user-agent-state';

function theFlow(): Flow {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  return flow;
}

interface Change {
  readonly edits?: readonly Edit[];
  readonly transport?: TransportName;
  readonly config?: Partial<UserAgentConfig>;
  readonly registrar?: Partial<RegistrarConfig>;
  readonly until?: number;
}

/** Flow 2.1 with changes: what was sent, and what the phone says in the end. */
function play({ edits = [], transport, config = {}, registrar = {}, until }: Change) {
  const flow = theFlow();
  const scenario = flow.scenario({ ...defaultOptions(flow), ...(transport ? { transport } : {}) });
  const nodes = scenario.nodes.map((node) =>
    node.state.kind === 'user-agent'
      ? { ...node, state: reconfigured(node.state, config) }
      : node.state.kind === 'registrar'
        ? { ...node, state: { ...node.state, config: { ...node.state.config, ...registrar } } }
        : node,
  );
  const trace = run({ ...scenario, nodes, ...(until ? { until } : {}) }, edits);
  const phone = trace.entries.at(-1)?.world.nodes.bob?.state;
  return {
    sent: trace.packets.map(({ id, sentAt, text }) => `${id} ${sentAt} ${text.split('\r\n')[0]}`),
    packets: trace.packets,
    notes: trace.entries.flatMap(({ notes }) => notes.map(({ text }) => text)),
    registration: phone?.kind === 'user-agent' ? phone.lines[0].registration : undefined,
  };
}

/** The text of a packet of the undisturbed run, changed. */
function changed(packet: string, transport: TransportName, change: (text: string) => string): Edit {
  const original = play({ transport }).packets.find(({ id }) => id === packet)?.text;
  if (original === undefined) throw new Error(`${packet} is not sent`);
  const text = change(original);
  if (text === original) throw new Error('the change changes nothing');
  return { kind: 'replace', packet, text };
}

function labels(sent: readonly string[]): string[] {
  return sent.map((line) => line.replace(/ sips?:\S+ SIP\/2\.0$/, '').replace('SIP/2.0 ', ''));
}

describe('a phone that registers', () => {
  it('answers one challenge and is registered until the granted time is over', () => {
    const { sent, registration } = play({});
    expect(labels(sent)).toEqual([
      'bob#1 0 REGISTER',
      'server#1 50 401 Unauthorized',
      'bob#2 100 REGISTER',
      'server#2 150 200 OK',
    ]);
    expect(registration).toEqual({ phase: 'registered', expiresAt: 3_600_200 });
  });

  it('keeps Call-ID and From tag, and counts CSeq and nc up, when it refreshes', () => {
    const { packets } = play({ until: 3_300_000 });
    const refresh = packets.find(({ id }) => id === 'bob#3');
    expect(refresh?.sentAt).toBe(200 + 0.9 * 3_600_000);
    expect(refresh?.text).toContain('Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com\r\nCSeq: 3 REGISTER');
    expect(refresh?.text).toContain(';tag=a73kszlfl');
    expect(refresh?.text).toContain('nc=00000002');
  });

  it('answers a fresh nonce when the registrar calls the old one stale', () => {
    const { sent, registration } = play({ until: 3_300_000 });
    expect(labels(sent).slice(4)).toEqual([
      'bob#3 3240200 REGISTER',
      'server#3 3240250 401 Unauthorized: stale nonce',
      'bob#4 3240300 REGISTER',
      'server#4 3240350 200 OK',
    ]);
    expect(registration).toMatchObject({ phase: 'registered' });
  });

  it('stops after one rejection of the same password', () => {
    const { sent, registration } = play({ config: { password: 'Zanzibar' } });
    expect(sent).toHaveLength(4);
    expect(registration).toMatchObject({ phase: 'failed' });
  });

  it('answers a 407 with Proxy-Authorization', () => {
    const as407 = changed('server#1', 'tls', (text) =>
      text.replace('401 Unauthorized', '407 Proxy Authentication Required').replace('WWW-', 'Proxy-'),
    );
    const { packets } = play({ edits: [as407] });
    expect(packets[2]?.text).toContain('Proxy-Authorization: Digest username="bob"');
    expect(packets[2]?.text).not.toContain('\r\nAuthorization:');
  });

  it('uses the old form of the digest when no qop is offered', () => {
    const { packets } = play({
      edits: [changed('server#1', 'tls', (text) => text.replace(' qop="auth",', ''))],
    });
    expect(packets[2]?.text).not.toMatch(/qop|cnonce|nc=/);
    expect(packets[2]?.text).toContain('response="b5f508175c6cccc6f0600285b4391fbf"');
  });

  it.each([
    [
      'a 401 without a challenge',
      (text: string) => text.replace('WWW-Authenticate', 'X-Authenticate'),
      'no WWW-Authenticate',
    ],
    ['an algorithm that it does not know', (text: string) => text.replace('=MD5', '=SHA-3'), 'no challenge'],
    [
      'a -sess algorithm without the qop that it needs',
      (text: string) => text.replace(' qop="auth",', '').replace('=MD5', '=MD5-sess'),
      'no challenge',
    ],
    ['a refusal', (text: string) => text.replace('401 Unauthorized', '403 Forbidden'), '403 Forbidden'],
  ])('gives up with a reason on %s', (_name, change, reason) => {
    const { sent, registration } = play({ edits: [changed('server#1', 'tls', change)] });
    expect(sent).toHaveLength(2);
    expect(registration).toMatchObject({ phase: 'failed', reason: expect.stringContaining(reason) });
  });

  it('is not registered by a 200 that lacks its own Contact, if it is one that looks for it', () => {
    const edits = [changed('server#2', 'tls', (text) => text.replace(/Contact: .*\r\n/, ''))];
    expect(play({ edits }).registration).toMatchObject({ phase: 'registered' });
    const personality = { ...plain, missingContact: 'fail' } as const;
    expect(play({ edits, config: { personality } }).registration).toMatchObject({ phase: 'failed' });
  });

  it.each([
    ['9'.repeat(400), 4_294_967_295],
    ['soon', 3600],
  ])('reads an interval of %.12s as one that can be', (interval, granted) => {
    const edit = changed('server#2', 'tls', (text) => text.replace('expires=3600', `expires=${interval}`));
    expect(play({ edits: [edit] }).registration).toEqual({
      phase: 'registered',
      expiresAt: 200 + granted * 1000,
    });
  });

  it('does not speak of credentials that it never sent when the first challenge says stale', () => {
    const edit = changed('server#1', 'tls', (text) => text.replace('FALSE', 'TRUE'));
    expect(play({ edits: [edit] }).notes.join(' ')).not.toContain('password right');
  });

  it.each(['SHA-256', 'SHA-512-256', 'MD5-sess'])(
    'computes with %s if that is what is asked for',
    (algorithm) => {
      const edit = changed('server#1', 'tls', (text) => text.replace('=MD5', `=${algorithm}`));
      const request = play({ edits: [edit] }).packets[2]?.text ?? '';
      expect(request).toContain(`algorithm=${algorithm},`);
      expect(/response="([0-9a-f]+)"/.exec(request)?.[1]).toHaveLength(algorithm === 'MD5-sess' ? 32 : 64);
    },
  );

  it('waits on after a provisional response', () => {
    const edit = changed('server#1', 'udp', (text) => text.replace('401 Unauthorized', '100 Trying'));
    const { sent } = play({ edits: [edit], transport: 'udp' });
    expect(labels(sent).slice(2, 4)).toEqual(['bob#2 500 REGISTER', 'server#2 550 401 Unauthorized']);
  });

  it('leaves a response alone that belongs to no request of its own', () => {
    const edit = changed('server#1', 'tls', (text) => text.replace('nashds7', 'nashds8'));
    const { sent, registration } = play({ edits: [edit] });
    expect(sent).toHaveLength(2);
    expect(registration).toMatchObject({ phase: 'failed', reason: expect.stringContaining('32 seconds') });
  });

  it.each([
    [
      'a second Via',
      (text: string) => text.replace('From:', 'Via: SIP/2.0/TLS other.example.com;branch=z9hG4bKx\r\nFrom:'),
    ],
    [
      'a body that is not all there',
      (text: string) => text.replace('Content-Length: 0', 'Content-Length: 9'),
    ],
  ])('drops a response with %s', (_name, change) => {
    const { sent, notes } = play({ edits: [changed('server#1', 'tls', change)] });
    expect(sent).toHaveLength(2);
    expect(notes.join(' ')).toMatch(/it is dropped/);
  });

  it('does not challenge itself to death: some registrars call every nonce stale', () => {
    const { packets, registration } = play({
      registrar: {
        policy: { ...strict, authentication: { ...strict.authentication, nonceLifetime: -1 } },
      },
    });
    expect(packets).toHaveLength(10);
    expect(registration).toMatchObject({
      phase: 'failed',
      reason: expect.stringContaining('5 times in a row'),
    });
  });
});

describe('over UDP', () => {
  it('sends again after 500 ms when the answer is lost, and the registrar answers from its transaction', () => {
    const { sent, packets } = play({ transport: 'udp', edits: [{ kind: 'drop', packet: 'server#1' }] });
    expect(labels(sent)).toEqual([
      'bob#1 0 REGISTER',
      'server#1 50 401 Unauthorized',
      'bob#2 500 REGISTER',
      'server#2 550 401 Unauthorized',
      'bob#3 600 REGISTER',
      'server#3 650 200 OK',
    ]);
    expect(packets.map(({ repeats }) => repeats)).toEqual([
      undefined,
      undefined,
      'bob#1',
      'server#1',
      undefined,
      undefined,
    ]);
  });

  it('doubles the pause up to 4 s and gives up after 32 s when every answer is lost', () => {
    const edit: Edit = { kind: 'drop', packet: 'server#1', repeats: true };
    const { packets, registration } = play({ transport: 'udp', edits: [edit] });
    const sentAt = packets.filter(({ from }) => from === 'bob').map((packet) => packet.sentAt);
    expect(sentAt).toEqual([0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500]);
    expect(registration).toMatchObject({ phase: 'failed', reason: expect.stringContaining('32 seconds') });
  });

  it('never repeats over a transport that delivers', () => {
    const edit: Edit = { kind: 'drop', packet: 'server#1' };
    expect(play({ transport: 'tcp', edits: [edit] }).packets).toHaveLength(2);
  });
});
