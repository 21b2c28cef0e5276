import { describe, expect, it } from 'vitest';
import { challenge, fieldOf, granted, type Play, play, tcp, udp } from '@/test/scripted-registrar';
import { patient, plain } from './personality';

const HOUR = 3_600_000;

/** When the phone sent something for the first time, in seconds. */
function sentAt(setup: Play): number[] {
  return play(setup)
    .packets.filter(({ repeats }) => repeats === undefined)
    .map((packet) => Math.round(packet.sentAt / 1000));
}

describe('a refresh', () => {
  it.each([
    [0.9, [0, 540, 1080]],
    [0.5, [0, 300, 600, 900]],
  ])('comes after a share of %f of the time that was granted', (refreshAt, times) => {
    const config = { personality: { ...plain, refreshAt } };
    expect(sentAt({ config, script: () => granted(600), until: 1_100_000 })).toEqual(times);
  });

  it('that comes too late leaves a gap, and the phone says so', () => {
    const config = { personality: { ...plain, refreshAt: 1.1 } };
    const { states, notes } = play({ config, script: () => granted(600), until: 1_000_000 });
    const phases = states.map(({ registration }) => registration.phase);
    expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual([
      'registering',
      'registered',
      'unregistered',
      'registering',
      'registered',
    ]);
    expect(notes.join(' ')).toContain('ended before it was refreshed');
  });

  it('whose answers are lost ends as a registration that has failed', () => {
    const { states, line } = play({
      script: (_request, n) => (n === 0 ? granted(60) : undefined),
      until: HOUR,
    });
    expect(states.map(({ registration }) => registration.phase)).toContain('registering');
    expect(line.registration).toEqual({ phase: 'failed', reason: expect.stringContaining('32 seconds') });
  });
});

describe('after a failure that may pass', () => {
  it.each([
    ['silence over UDP', { transport: udp, script: () => undefined }],
    ['silence over TCP', { transport: tcp, script: () => undefined }],
    ['503', { script: () => ['503 Service Unavailable'] }],
    ['408', { script: () => ['408 Request Timeout'] }],
    ['500', { script: () => ['500 Server Internal Error'] }],
  ] as readonly (readonly [string, Play])[])(
    '(%s) a patient phone waits twice as long each time, up to half an hour',
    (_name, setup) => {
      const { trace } = play({ ...setup, config: { personality: patient }, until: 8 * HOUR });
      const waits = trace.entries.flatMap(({ node, at, world, notes }) => {
        const { state } = world.nodes[node] ?? {};
        const shown = state?.kind === 'user-agent' ? state.lines[0].registration : undefined;
        const waits = notes.some(({ step }) => step === 'back-off');
        return waits && shown?.phase === 'retrying' ? [shown.at - at] : [];
      });
      expect(waits.length).toBeGreaterThan(8);
      for (const [i, wait] of waits.entries()) {
        const longest = Math.min(1_800_000, 30_000 * 2 ** (i + 1));
        expect(wait).toBeGreaterThanOrEqual(longest / 2);
        expect(wait).toBeLessThanOrEqual(longest);
      }
    },
  );

  it('a plain phone asks its owner', () => {
    expect(sentAt({ script: () => ['503 Service Unavailable'], until: HOUR })).toEqual([0]);
  });

  it.each([[plain], [patient]])('it waits at least for as long as Retry-After says', (personality) => {
    const times = sentAt({
      config: { personality },
      script: (_request, n) =>
        n === 0 ? ['503 Service Unavailable', 'Retry-After: 120 (busy)'] : granted(3600),
      until: 1_000_000,
    });
    expect(times).toEqual([0, 120]);
  });

  it('what its owner wants does not wait', () => {
    const { packets, line } = play({
      config: { personality: patient },
      commands: [
        [0, 'register'],
        [5000, 'register'],
      ],
      script: (_request, n) => (n === 0 ? ['500 Server Internal Error'] : granted(3600)),
      until: HOUR / 2,
    });
    expect(packets.map((packet) => packet.sentAt)).toEqual([0, 5000]);
    expect(line.failures).toBe(0);
  });

  it('the phone says until when calls still arrive, and when they do not any more', () => {
    const { states } = play({
      config: { personality: patient },
      script: (_request, n) => (n === 0 ? granted(60) : ['500 Server Internal Error']),
      until: 70_000,
    });
    const retrying = states.flatMap(({ registration }) =>
      registration.phase === 'retrying' ? [registration] : [],
    );
    const [before, after] = [retrying[0], retrying.at(-1)];
    expect(before).toMatchObject({ expiresAt: 60_020, reason: expect.stringContaining('500') });
    expect(after).not.toHaveProperty('expiresAt');
  });

  it('a task of another kind is left to the owner', () => {
    const setup: Play = {
      commands: [[0, 'fetch']],
      config: { personality: patient },
      script: () => undefined,
    };
    expect(sentAt({ ...setup, until: HOUR })).toEqual([0]);
    expect(play(setup).notes).toEqual([expect.stringMatching(/^Not fetched: no final response/)]);
  });
});

describe('a refresh that fails', () => {
  const script: Play['script'] = (_request, n) => (n === 0 ? granted(60) : ['403 Forbidden']);
  const refused = { phase: 'failed', reason: expect.stringMatching(/^Not refreshed: .* 403 Forbidden/) };

  it('leaves the binding from before, until that ends by itself', () => {
    expect(play({ script, until: 59_000 }).line.registration).toEqual({ ...refused, expiresAt: 60_020 });
    const { line, packets, trace } = play({ script, until: 300_000 });
    expect(line.registration).toEqual(refused);
    expect(packets).toHaveLength(2);
    const said = trace.entries.flatMap(({ at, notes }) => notes.map(({ step }) => `${at} ${step}`));
    expect(said).toContain('60020 expiry');
    expect(trace.entries.at(-1)?.world.nodes.bob?.timers).toEqual({});
  });

  it('by hand is a refresh too, and what comes after it', () => {
    const commands = [1000, 2000, 70_000].map((at) => [at, 'refresh'] as const);
    const { states } = play({ script, commands: [[0, 'register'], ...commands], until: 80_000 });
    const reasons = states.map(({ registration }) => 'reason' in registration && registration.reason);
    expect([...new Set(reasons)].filter((reason) => reason !== false)).toEqual([
      expect.stringMatching(/^Not refreshed/),
      expect.stringMatching(/^Not registered/),
    ]);
    expect(states.map(({ registration }) => registration)).toContainEqual({
      phase: 'registering',
      expiresAt: 60_020,
    });
  });

  it('because the registrar grants nothing leaves none', () => {
    const none: Play['script'] = (_request, n) => granted(n === 0 ? 60 : 0);
    const { line, trace } = play({ script: none, until: 55_000 });
    expect(line.registration).toEqual({ phase: 'failed', reason: expect.stringContaining('0 seconds') });
    expect(trace.entries.at(-1)?.world.nodes.bob?.timers).not.toHaveProperty('expiry');
  });

  it('and a removal that is refused leave the way open for calls', () => {
    const { line } = play({
      script,
      commands: [
        [0, 'register'],
        [1000, 'remove'],
      ],
      until: 50_000,
    });
    expect(line.registration).toMatchObject({ phase: 'failed', expiresAt: 60_020 });
  });
});

describe('credentials', () => {
  it('are kept for the refresh, or fetched anew each time by phones that do', () => {
    const script: Play['script'] = (request) =>
      request.includes('Authorization') ? granted(600) : challenge();
    const kept = play({ script, until: 600_000 }).requests;
    expect(kept.map((request) => /nc=(\d+)/.exec(request)?.[1])).toEqual([undefined, '00000001', '00000002']);
    const personality = { ...plain, keepsCredentials: false };
    const fresh = play({ script, until: 600_000, config: { personality } }).requests;
    expect(fresh.map((request) => request.includes('Authorization'))).toEqual([false, true, false, true]);
  });

  it('are sent again and again by phones that do not take no for an answer', () => {
    const config = { personality: { ...plain, retriesRejected: 16 } };
    const { requests, line } = play({ config, script: () => challenge() });
    expect(requests).toHaveLength(18);
    expect(line.registration).toMatchObject({ phase: 'failed' });
  });

  it('that were kept are taken for wrong by phones that need the word stale', () => {
    const script: Play['script'] = (_request, n) => (n === 1 ? granted(60) : challenge(`n${n}`));
    const config = { personality: { ...plain, needsStale: true } };
    const { line, requests } = play({ config, script, until: 55_000 });
    expect(requests).toHaveLength(3);
    expect(line.registration).toMatchObject({
      phase: 'failed',
      reason: expect.stringContaining('did not accept'),
    });
    expect(play({ script, until: 54_100 }).requests).toHaveLength(4);
  });
});

describe('identifiers', () => {
  const script: Play['script'] = () => granted(600);
  const ids = (config: Play['config'], name: string) =>
    play({ ...(config ? { config } : {}), script, until: 600_000 }).requests.map((request) =>
      fieldOf(request, name),
    );

  it('Call-ID stays, or is new each time for phones that do so', () => {
    expect(new Set(ids({}, 'Call-ID')).size).toBe(1);
    expect(new Set(ids({ personality: { ...plain, newCallIdEachTime: true } }, 'Call-ID')).size).toBe(2);
  });

  it('CSeq counts up, or stays for phones that do not count', () => {
    expect(ids({}, 'CSeq')).toEqual(['1 REGISTER', '2 REGISTER']);
    expect(ids({ personality: { ...plain, raisesCseq: false } }, 'CSeq')).toEqual([
      '1 REGISTER',
      '1 REGISTER',
    ]);
  });

  it('To has no tag, or that of the last 200 for phones that believe in a dialog', () => {
    const to = 'Bob <sip:bob@biloxi.example.com>';
    expect(ids({}, 'To')).toEqual([to, to]);
    expect(ids({ personality: { ...plain, toTagInRefresh: true } }, 'To')).toEqual([to, `${to};tag=s1`]);
  });
});
