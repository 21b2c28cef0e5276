import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NodeState } from '@/lib/nodes/node-state';
import { patient, plain } from '@/lib/nodes/user-agent/personality';
import { run } from '@/lib/sim/run';
import type { Command, LinkConditions, Scenario } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';
import { answersOf, bindingsIn, endOf, notesOf, phoneIn, requestsOf } from './failures/evidence';
import { phone, scene, server } from './failures/scene';

/** Networks that are tried: `CHAOS=10000` for all of them. */
const RUNS = Number(process.env.CHAOS ?? 500);

/** Every run is looked at for so long; a request has ended after 32 s, and a phone that waits before it tries again has tried twice. */
const UNTIL = 300_000;

/** After this time nobody commands anything any more. */
const LAST_COMMAND = 60_000;

interface Chaos {
  readonly seed: number;
  readonly keepsTrying: boolean;
  readonly expires: number;
  readonly wrongPassword: boolean;
  readonly links: readonly LinkConditions[];
  /** For some time nothing arrives at all. */
  readonly cut: LinkConditions | undefined;
  readonly commands: readonly Command[];
}

/** One direction: up to half is lost or delivered twice, anything may be late by 10 s, and so overtake or be overtaken. */
function direction(from: string, to: string): fc.Arbitrary<LinkConditions> {
  return fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    loss: fc.double({ min: 0, max: 0.5, noNaN: true }),
    duplicate: fc.double({ min: 0, max: 0.5, noNaN: true }),
    delay: fc.constantFrom(0, 0, 100, 2_000, 10_000),
    jitter: fc.constantFrom(0, 0, 50, 1_000, 10_000),
  });
}

const cut: fc.Arbitrary<LinkConditions> = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1_000, max: 280_000 }))
  .map(([since, length]) => ({ loss: 1, since, until: since + length }));

const command = fc
  .tuple(
    fc.integer({ min: 0, max: LAST_COMMAND }),
    fc.constantFrom('register', 'refresh', 'remove', 'fetch', 'remove-all', 'restart'),
  )
  .map(([at, name]): Command => ({ at, node: 'bob', name }));

const chaos: fc.Arbitrary<Chaos> = fc.record({
  seed: fc.nat(1_000_000),
  keepsTrying: fc.boolean(),
  expires: fc.constantFrom(60, 200, 3600),
  wrongPassword: fc.boolean(),
  links: fc.tuple(direction('bob', 'server'), direction('server', 'bob')),
  cut: fc.option(cut, { nil: undefined, freq: 2 }),
  commands: fc.array(command, { maxLength: 3 }),
});

function scenarioOf({
  seed,
  keepsTrying,
  expires,
  wrongPassword,
  links,
  cut: silence,
  commands,
}: Chaos): Scenario<NodeState> {
  const options = { transport: 'udp', seed } as const;
  const personality = keepsTrying ? patient : plain;
  return scene(options, {
    nodes: [
      phone(options, { expires, personality, ...(wrongPassword ? { password: 'zanzibra' } : {}) }),
      server(options),
    ],
    links: silence === undefined ? links : [...links, silence],
    commands: [{ at: 0, node: 'bob', name: 'register' }, ...commands],
    until: UNTIL,
  });
}

type Run = Trace<NodeState>;

/** The CSeq number of a message. */
function cseqOf(text: string): string {
  return /^CSeq: (\d+)/m.exec(text)?.[1] ?? '';
}

function callIdOf(text: string): string {
  return /^Call-ID: (\S+)/m.exec(text)?.[1] ?? '';
}

function first(packets: Run['packets']): Run['packets'] {
  return packets.filter(({ repeats, copyOf }) => repeats === undefined && copyOf === undefined);
}

/** What is wrong with how the phone ended, if anything. */
function faultOfPhone(run: Run): string | undefined {
  const { registration, attempt, queue } = phoneIn(endOf(run), 'bob');
  switch (registration.phase) {
    case 'registered':
      if (registration.expiresAt <= (run.entries.at(-1)?.at ?? 0)) return 'registered, and the time is over';
      return answersOf(run, 'server', 200).some(({ arrivedAt }) => arrivedAt !== null)
        ? undefined
        : 'registered without any 200';
    case 'failed':
    case 'retrying':
      return /^Not .*: .+\.$/.test(registration.reason) ? undefined : `no reason: ${registration.reason}`;
    case 'registering': {
      const last = requestsOf(run, 'bob', 'REGISTER').at(-1)?.sentAt ?? 0;
      return attempt !== undefined && last > UNTIL - 33_000
        ? undefined
        : 'registering, and nothing is under way';
    }
    case 'unregistered':
      return attempt === undefined && queue.length > 0
        ? 'something waits that nothing will start'
        : undefined;
  }
}

/** A binding that the phone neither heard of nor explains. */
function faultOfBindings(run: Run): string | undefined {
  const explained = notesOf(run, 'bob').some(({ text }) => /no final response|Not /.test(text));
  for (const { callId, cseq } of bindingsIn(endOf(run))) {
    const granted = answersOf(run, 'server', 200).filter(
      ({ text }) => callIdOf(text) === callId && cseqOf(text) === String(cseq),
    );
    if (granted.length === 0) return `the binding of CSeq ${cseq} was never granted`;
    const heard = granted.some(({ arrivedAt }) => arrivedAt !== null);
    const waits = phoneIn(endOf(run), 'bob').attempt !== undefined;
    if (!heard && !explained && !waits) return `nobody explains the binding of CSeq ${cseq}`;
  }
  return undefined;
}

/** Challenges that were answered for ever. */
function faultOfChallenges(run: Run): string | undefined {
  const tasks = first(run.packets.filter(({ from }) => from === 'bob')).length;
  const challenges = first(answersOf(run, 'server', 401)).length;
  return challenges > 60 || tasks > 120 ? `${challenges} challenges, ${tasks} requests` : undefined;
}

/** How the phones ended, to see that the networks are neither too kind nor too cruel. */
const ends = new Map<string, number>();

it(`${RUNS} random networks: a phone ends registered or says why not, and every run ends`, () => {
  fc.assert(
    fc.property(chaos, (one) => {
      const trace = run(scenarioOf(one));
      const { phase } = phoneIn(endOf(trace), 'bob').registration;
      ends.set(phase, (ends.get(phase) ?? 0) + 1);
      expect(trace.ended).not.toBe('limit');
      expect([faultOfPhone(trace), faultOfBindings(trace), faultOfChallenges(trace)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }),
    { numRuns: RUNS },
  );
  if (RUNS > 500) console.log(Object.fromEntries(ends));
  for (const phase of ['registered', 'failed', 'retrying', 'unregistered']) {
    expect(ends.get(phase) ?? 0, phase).toBeGreaterThan(0);
  }
});

it('the same seed gives the same trace', () => {
  fc.assert(
    fc.property(chaos, (one) => {
      expect(run(scenarioOf(one)).packets).toEqual(run(scenarioOf(one)).packets);
    }),
    { numRuns: 20 },
  );
});
