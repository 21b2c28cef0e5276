import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestAlgorithms, isSession } from '@/lib/digest/algorithm';
import { handle } from '@/lib/nodes/handle';
import type { NodeState } from '@/lib/nodes/node-state';
import { type Personality, plain } from '@/lib/nodes/user-agent/personality';
import { newUserAgent, type UserAgentConfig } from '@/lib/nodes/user-agent/user-agent-state';
import { run } from '@/lib/sim/run';
import type { Scenario } from '@/lib/sim/scenario';
import { fritzboxLike } from '../profiles/fritzbox-like';
import { profiles } from '../profiles/index';
import { strict } from '../profiles/strict';
import type { AuthenticationPolicy, RegistrarPolicy } from '../registrar-policy';
import { newRegistrar } from '../registrar-state';

/** A phone that registers for one minute and refreshes, for some minutes. */
function scenario(policy: RegistrarPolicy, phone: Partial<UserAgentConfig>): Scenario<NodeState> {
  const registrar = newRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi',
    passwords: { bob: 'zanzibar' },
    owners: { 'sip:bob@biloxi.example.com': ['bob'] },
    policy: { ...policy, binding: { ...policy.binding, maxExpires: 60 } },
  });
  return {
    seed: 1,
    transport: { name: 'UDP', reliable: false },
    names: { 'biloxi.example.com': '192.0.2.222' },
    latency: 10,
    commands: [{ at: 0, node: 'bob', name: 'register' }],
    until: 180_000,
    handle,
    nodes: [
      { id: 'bob', label: 'Bob', addresses: ['192.0.2.201:5060'], state: newUserAgent({ ...bob, ...phone }) },
      { id: 'server', label: 'Server', addresses: ['192.0.2.222:5060'], state: registrar },
    ],
  };
}

const bob: UserAgentConfig = {
  displayName: 'Bob',
  aor: 'sip:bob@biloxi.example.com',
  registrar: 'sip:biloxi.example.com',
  registrarHost: 'biloxi.example.com',
  registrarPort: 5060,
  contact: 'sip:bob@192.0.2.201:5060',
  sentBy: '192.0.2.201:5060',
  address: '192.0.2.201:5060',
  callIdHost: '192.0.2.201',
  username: 'bob',
  password: 'zanzibar',
};

/** Whether the registrar ever stored a binding, what the phone says in the end, and how much was sent. */
function outcome(policy: RegistrarPolicy, phone: Partial<UserAgentConfig>) {
  const { packets, start, entries } = run(scenario(policy, phone));
  const state = (entries.at(-1)?.world ?? start).nodes.bob?.state;
  return {
    phase: state?.kind === 'user-agent' ? state.lines[0].registration.phase : undefined,
    accepted: packets.some(({ text }) => text.startsWith('SIP/2.0 200')),
    requests: packets.filter(({ from }) => from === 'bob').length,
  };
}

const policies: fc.Arbitrary<AuthenticationPolicy> = fc
  .record({
    algorithms: fc.shuffledSubarray([...digestAlgorithms], { minLength: 1 }),
    namesAlgorithm: fc.boolean(),
    qop: fc.constantFrom<AuthenticationPolicy['qop']>([], ['auth'], ['auth-int'], ['auth', 'auth-int']),
    nonceForm: fc.constantFrom('digits', 'uuid'),
    requireQop: fc.boolean(),
    forgivesQuotes: fc.boolean(),
    nonceLifetime: fc.constantFrom(1000, 100_000, 300_000),
    checksCount: fc.boolean(),
    stale: fc.constantFrom('by-rule', 'absent', 'always'),
    wrongCredentials: fc.constantFrom('challenge', '403'),
    tellsUnknownUsers: fc.boolean(),
    checksUri: fc.boolean(),
    checksOwner: fc.boolean(),
  } as const)
  .chain((policy) =>
    fc
      .record(
        {
          nonceUses: fc.integer({ min: 1, max: 3 }),
          lockout: fc.record({ failures: fc.integer({ min: 1, max: 3 }), silence: fc.constant(40_000) }),
        },
        { requiredKeys: [] },
      )
      .map((more) => ({ ...policy, ...more })),
  );

const personalities: fc.Arbitrary<Personality> = fc
  .record({
    qop: fc.constantFrom('auth', 'auth-int', 'ignore'),
    algorithms: fc.subarray([...digestAlgorithms], { minLength: 1 }),
    firstChallengeOnly: fc.boolean(),
    keepsCredentials: fc.boolean(),
    freezesCount: fc.boolean(),
    keepsCounting: fc.boolean(),
    quotesQop: fc.boolean(),
  } as const)
  .map((changes) => ({ ...plain, ...changes }));

/** Whether the answer to the challenge that the phone takes is one that the registrar takes; undefined: it takes none. */
function isUnderstood(policy: AuthenticationPolicy, phone: Personality): boolean {
  const isReadable = (algorithm: (typeof digestAlgorithms)[number]) =>
    phone.algorithms.includes(algorithm) && !(isSession(algorithm) && isOldForm);
  const isOldForm = phone.qop === 'ignore' || policy.qop.length === 0;
  const offered = phone.firstChallengeOnly ? policy.algorithms.slice(0, 1) : policy.algorithms;
  if (!offered.some(isReadable)) return false;
  if (isOldForm) return policy.qop.length === 0 || !policy.requireQop;
  return policy.forgivesQuotes || !phone.quotesQop;
}

describe('a registrar and a phone', () => {
  it('come together with the right password if they have an algorithm and a qop in common, and only then', () => {
    fc.assert(
      fc.property(policies, personalities, (authentication, personality) => {
        const { phase, accepted } = outcome({ ...strict, authentication }, { personality });
        const isRight = isUnderstood(authentication, personality);
        expect({ phase, accepted }).toEqual({ phase: isRight ? 'registered' : 'failed', accepted: isRight });
      }),
    );
  });

  it('never come together with a wrong password or an unknown user, and stop at some time', () => {
    const wrong = fc.constantFrom({ password: 'carnival' }, { username: 'nobody' });
    fc.assert(
      fc.property(policies, personalities, wrong, (authentication, personality, account) => {
        const { phase, accepted, requests } = outcome(
          { ...strict, authentication },
          { ...account, personality },
        );
        expect({ phase, accepted }).toEqual({ phase: 'failed', accepted: false });
        // Four challenges in a row, or silence and the ten repetitions of a request that is not answered.
        expect(requests).toBeLessThan(20);
      }),
    );
  });

  it.each(profiles)(
    '$id registers who has the right password, again and again, and nobody else',
    (profile) => {
      expect(outcome(profile, {})).toMatchObject({ phase: 'registered', accepted: true });
      expect(outcome(profile, { password: 'carnival' })).toMatchObject({ phase: 'failed', accepted: false });
    },
  );

  it('fall silent together: a phone that sends a wrong password again and again is locked out, and says so', () => {
    const personality: Personality = { ...plain, retriesRejected: 16 };
    const { packets, entries } = run(scenario(fritzboxLike, { password: 'carnival', personality }));
    const answers = packets.filter(({ from }) => from === 'server').map(({ text }) => text.slice(8, 11));
    // One challenge, and one for each of the three passwords that this registrar bears.
    expect(answers).toEqual(['401', '401', '401', '401']);
    const notes = entries.flatMap((entry) => (entry.node === 'server' ? entry.notes : []));
    expect(notes.at(-1)?.text).toContain('nothing from there is answered');
    const { state } = entries.at(-1)?.world.nodes.bob ?? {};
    expect(state).toMatchObject({ lines: [{ registration: { phase: 'failed' } }] });
  });
});
