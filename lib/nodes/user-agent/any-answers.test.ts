import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesOfTable } from '@/lib/table/table';
import { type Answer, fieldOf, ownContact, type Play, play, tcp, udp } from '@/test/scripted-registrar';
import { patient, plain } from './personality';

const own = `Contact: <${ownContact}>`;
const digest = 'Digest realm="biloxi", qop="auth,auth-int", nonce=';

/** Answers that make sense and answers that make none. */
const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<Answer>(
    ['100 Trying'],
    ['200 OK'],
    ['200 OK', own],
    ['200 OK', `${own};expires=0`],
    ['200 OK', `${own};expires=soon`],
    ['200 OK', 'Contact: *', 'Expires: 10'],
    ['302 Moved Temporarily', 'Contact: <sip:other.example.com>'],
    ['302 Moved Temporarily', 'Contact: <sip:biloxi.example.com>'],
    ['305 Use Proxy'],
    ['401 Unauthorized'],
    ['401 Unauthorized', 'WWW-Authenticate: Basic realm="biloxi"'],
    ['407 Proxy Authentication Required', `Proxy-Authenticate: ${digest}"p"`],
    ['421 Extension Required', 'Require: path'],
    ['423 Interval Too Brief'],
    ['423 Interval Too Brief', 'Min-Expires: 90'],
    ['423 Interval Too Brief', 'Min-Expires: 99999999999999'],
    ['439 First Hop Lacks Outbound Support'],
    ['503 Service Unavailable', 'Retry-After: 0'],
    ['503 Service Unavailable', 'Retry-After: soon'],
  ),
  fc.integer({ min: 1, max: 7200 }).map((time): Answer => ['200 OK', `${own};expires=${time}`]),
  fc
    .record({ nonce: fc.nat(9), stale: fc.boolean(), realm: fc.nat(2) })
    .map(
      ({ nonce, stale, realm }): Answer => [
        '401 Unauthorized',
        `WWW-Authenticate: Digest realm="r${realm}", nonce="${nonce}", stale=${stale}`,
      ],
    ),
  fc.integer({ min: 300, max: 699 }).map((status): Answer => [`${status} Some Reason`]),
  fc
    .nat(65535)
    .map(
      (port): Answer => [
        '200 OK',
        `Via: SIP/2.0/UDP 192.0.2.201:5060;received=203.0.113.9;rport=${port}`,
        'Expires: 60',
      ],
    ),
);

const commands = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 600_000 }),
    fc.constantFrom('register', 'refresh', 'fetch', 'remove', 'remove-all', 'add', 'restart', 'password'),
    fc.constantFrom(undefined, 'mailto:bob@biloxi.example.com', 'keep-call-id'),
  ),
  { maxLength: 6 },
);

const setup = fc.record({
  answers: fc.array(answer, { minLength: 1, maxLength: 12 }),
  commands,
  transport: fc.constantFrom(udp, tcp),
  seed: fc.nat(1000),
  config: fc.record({
    personality: fc.constantFrom(
      plain,
      patient,
      {
        ...patient,
        rport: true,
        learnsAddress: true,
        missingContact: 'believe',
        unreadableContact: 'stop',
      } as const,
      { ...plain, keepsCredentials: false, grantedFrom: 'first-contact', asksIn: 'parameter' } as const,
    ),
    instance: fc.constant('urn:uuid:1'),
    regId: fc.constant(1),
    expires: fc.constantFrom(10, 3600),
  }),
});

const HOUR = 3_600_000;

function runOf({ answers, commands: told, ...rest }: typeof setup extends fc.Arbitrary<infer S> ? S : never) {
  const script: Play['script'] = (_request, n) => answers[n % answers.length];
  return play({ ...rest, script, commands: [[0, 'register'], ...told], until: HOUR });
}

describe('whatever a registrar answers', () => {
  it('a phone sends no REGISTER before the one before has its final answer', () => {
    fc.assert(
      fc.property(setup, (what) => {
        for (const { transactions } of runOf(what).states) {
          const waiting = valuesOfTable(transactions).filter(({ state }) => state.name !== 'Completed');
          expect(waiting.filter(({ request }) => request.startsWith('REGISTER')).length).toBeLessThan(2);
        }
      }),
    );
  });

  it('no CSeq is used twice with the same Call-ID but for retransmissions', () => {
    fc.assert(
      fc.property(setup, ({ commands: told, ...rest }) => {
        const counted = told.filter(([, name]) => name !== 'restart');
        const { requests } = runOf({ ...rest, commands: counted });
        const numbers = requests.map((request) => Number.parseInt(fieldOf(request, 'CSeq') ?? '', 10));
        expect(numbers).toEqual(numbers.map((_number, i) => i + 1));
      }),
    );
  });

  it('it says at any time how it stands, and why if it is not registered', () => {
    fc.assert(
      fc.property(setup, (what) => {
        const { states, line, trace } = runOf(what);
        for (const { registration, attempt, queue } of states) {
          if (registration.phase === 'registering') expect(attempt).toBeDefined();
          if (registration.phase === 'failed') expect(registration.reason).toMatch(/^Not .+\.$/);
          if (registration.phase === 'retrying')
            expect(registration.reason).toMatch(/^Not (?:registered|refreshed): .+\.$/);
          if (attempt === undefined) expect(queue).toEqual([]);
        }
        const timers = Object.keys(trace.entries.at(-1)?.world.nodes.bob?.timers ?? {});
        const isBound = 'expiresAt' in line.registration && line.registration.expiresAt !== undefined;
        expect(timers.includes('expiry')).toBe(isBound);
        if (line.registration.phase === 'retrying') expect(timers).toContain('retry');
      }),
    );
  });

  it('it does not send without end', () => {
    fc.assert(
      fc.property(setup, (what) => {
        const { requests, states } = runOf(what);
        for (const { attempt } of states) {
          expect(attempt?.tries ?? 0).toBeLessThanOrEqual(4);
          expect(new Set(attempt?.mended).size).toBe(attempt?.mended.length ?? 0);
        }
        const grants = what.answers.map((each) => /expires=(\d+)/.exec(each?.join() ?? '')?.[1] ?? '10');
        const shortest = Math.max(1, Math.min(...grants.map(Number)));
        // Five requests with credentials after each of four mendings; to learn an address makes three tasks of one.
        expect(requests.length).toBeLessThan((3600 / (0.9 * shortest) + 20) * 75);
      }),
    );
  });

  it('the same seed gives the same run', () => {
    fc.assert(
      fc.property(setup, (what) => {
        expect(runOf(what).trace).toEqual(runOf(what).trace);
      }),
      { numRuns: 20 },
    );
  });
});
