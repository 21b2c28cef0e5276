import { handle } from '@/lib/nodes/handle';
import type { NodeState } from '@/lib/nodes/node-state';
import { profiles } from '@/lib/nodes/registrar/profiles';
import { newRegistrar, type Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { Route } from '@/lib/nodes/route';
import { newUserAgent, type UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import type { Command, NodeSetup, Scenario, TimerEffect } from '@/lib/sim/scenario';
import type { Account, DeclaredBreak, Difference, FlowOptions, TransportName } from '../flow';
import { transports } from '../transports';
import { settled } from '../usual-settings';

/** What the flows of RFC 3665 §2 differ in. */
export interface Story {
  /** What Bob does, at the beginning. */
  readonly does: Pick<Command, 'name' | 'argument'>;
  /** The identifiers of the server that the RFC prints; those of the phone are the same in all of them. */
  readonly serverDraws: NonNullable<NodeSetup<NodeState>['script']>;
  /** The password that Bob types, where it is not his. */
  readonly typed?: string;
  /** What both remember from before, where it is not the first time. */
  readonly before?: (cast: Cast) => Cast;
}

/** Phone and registrar when a flow begins. */
export interface Cast {
  readonly phone: UserAgent;
  readonly registrar: Registrar;
  /** The way of what the phone sends. */
  readonly route: Route;
  /** What is running at both from before. */
  readonly timers: Readonly<Record<'phone' | 'registrar', readonly TimerEffect[]>>;
}

const realm = 'atlanta.example.com';
const password = 'zanzibar';

/** RFC 3665 states no password; this is ours, with which all responses are computed, in whatever realm. */
export const accounts: readonly Account[] = [
  realm,
  ...profiles.flatMap((profile) => profile.realm ?? []),
].map((name) => ({ username: 'bob', realm: name, password }));

/** The RFC runs these flows over TLS, and they make sense over these as well. */
export const usualTransports: readonly TransportName[] = ['tls', 'udp', 'tcp'];

/** Bob's phone at client.biloxi.example.com and his registrar ss2.biloxi.example.com, as all flows of RFC 3665 §2 have them. */
export function bobAndServer(options: FlowOptions, story: Story): Scenario<NodeState> {
  const { transport, seed } = options;
  const { policy, personality, links, ...kind } = settled(options);
  const wire = transports[transport];
  const scheme = schemeOf(transport);
  const aor = `${scheme}:bob@biloxi.example.com`;
  const [bobAt, serverAt] = [`192.0.2.201:${wire.port}`, `192.0.2.222:${wire.port}`];
  const phone = newUserAgent({
    displayName: 'Bob',
    aor,
    registrar: `${scheme}:ss2.biloxi.example.com`,
    registrarHost: 'ss2.biloxi.example.com',
    registrarPort: wire.port,
    // Without it a sip Contact means UDP, and calls would come that way (RFC 3261 §19.1.1).
    contact: `${scheme}:bob@client.biloxi.example.com${transport === 'tcp' ? ';transport=tcp' : ''}`,
    sentBy: `client.biloxi.example.com:${wire.port}`,
    address: bobAt,
    callIdHost: 'biloxi.example.com',
    username: 'bob',
    password: story.typed ?? password,
    personality,
  });
  const registrar = newRegistrar({
    domains: ['biloxi.example.com', 'ss2.biloxi.example.com'],
    realm: kind.realm ?? realm,
    passwords: { bob: password, alice: 'wonderland' },
    owners: { [aor]: ['bob'], [`${scheme}:alice@biloxi.example.com`]: ['alice'] },
    // The RFC prints no Date.
    policy: options.settings?.registrar === undefined ? { ...policy, date: false } : policy,
  });
  const route = { source: bobAt, destination: serverAt, transport: wire.name };
  const first: Cast = { phone, registrar, route, timers: { phone: [], registrar: [] } };
  const cast = story.before?.(first) ?? first;
  return {
    seed,
    transport: wire,
    names: { 'ss2.biloxi.example.com': '192.0.2.222', 'client.biloxi.example.com': '192.0.2.201' },
    latency: 50,
    links,
    commands: [{ at: 0, node: 'bob', ...story.does }],
    // Long enough for timer F to give up on every request, and for timer J to end what the last of them began.
    until: 100_000,
    handle,
    nodes: [
      {
        id: 'bob',
        label: 'Bob',
        addresses: [bobAt],
        script: bobDraws,
        state: cast.phone,
        timers: cast.timers.phone,
      },
      {
        id: 'server',
        label: 'SIP Server',
        addresses: [serverAt],
        script: story.serverDraws,
        state: cast.registrar,
        timers: cast.timers.registrar,
      },
    ],
  };
}

/** What the RFC prints as made up by Bob's phone; flows that send one request use the first branch alone. */
const bobDraws: NonNullable<NodeSetup<NodeState>['script']> = {
  branch: ['nashds7', 'nashd92'],
  tag: ['a73kszlfl'],
  'call-id': ['1j9FpLxk3uxtm8tn'],
  cnonce: ['0a4f113b'],
};

/** A response in which we leave out the Date, as the RFC does. */
export function withoutDate(message: string): DeclaredBreak {
  const because = 'the RFC prints no Date in its responses, and a phone can do without';
  return { message, rule: '200-date', because };
}

/** Why the credentials of a phone that was registered before are not those that the RFC prints. */
export const countedCredentials: Difference = {
  message: 'F1',
  header: 'Authorization',
  because:
    'the RFC sends neither qop nor nc nor cnonce; ours is a real digest, computed with the password zanzibar, and counts the second use of the nonce',
  spec: 'RFC 3261 §22.4',
};

/** The RFC runs these flows over TLS and so with sips URIs; over other transports the same people use sip. */
function schemeOf(transport: TransportName): 'sip' | 'sips' {
  return transport === 'tls' ? 'sips' : 'sip';
}
