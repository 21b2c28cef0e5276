import fc from 'fast-check';
import type { TransportName } from '@/lib/flows/flow';
import { hosts, phone, scene, server } from '@/lib/flows/scene';
import { transports } from '@/lib/flows/transports';
import type { NodeState } from '@/lib/nodes/node-state';
import type { AuthenticationPolicy } from '@/lib/nodes/registrar/registrar-policy';
import type { Personality } from '@/lib/nodes/user-agent/personality';
import type { Command, LinkConditions, Scenario } from '@/lib/sim/scenario';

/** A phone, a registrar, what lies between them, and what people do to both: all that is drawn by lot. */
export interface Network {
  readonly seed: number;
  readonly transport: TransportName;
  /** What is special about the phone. */
  readonly habits: Pick<
    Personality,
    'keepsTrying' | 'keepsCredentials' | 'freezesCount' | 'needsStale' | 'mostStale' | 'missingContact'
  >;
  readonly hasWrongPassword: boolean;
  /** Seconds that the phone asks for; the registrar grants 60 to 3600. */
  readonly expires: number;
  readonly authentication: Pick<AuthenticationPolicy, 'nonceLifetime' | 'stale'> &
    Partial<Pick<AuthenticationPolicy, 'nonceUses'>>;
  /** A registrar that stores the address it sees lists another Contact than a phone that writes a name. */
  readonly names: 'address' | 'host name, stored as written' | 'host name, stored as the address seen';
  readonly links: readonly LinkConditions[];
  readonly commands: readonly Command[];
}

/** Up to a half, in hundredths. `fc.double` draws evenly among the numbers that a double can be: nearly always next to nothing. */
const share = fc.integer({ min: 0, max: 50 }).map((hundredths) => hundredths / 100);

/** One direction: up to half is lost or comes twice, anything may be late by 10 s, and so overtake or be overtaken. */
function direction(from: string, to: string): fc.Arbitrary<LinkConditions> {
  return fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    loss: share,
    duplicate: share,
    delay: fc.constantFrom(0, 0, 0, 100, 2_000, 5_000),
    jitter: fc.constantFrom(0, 0, 0, 50, 1_000, 5_000),
  });
}

/** In a run people do something up to this time (ms); after it they leave both sides alone. */
const LAST_COMMAND = 240_000;

const anyTime = fc.oneof(fc.nat(60_000), fc.nat(LAST_COMMAND));

/** For some time, or from then on, nothing arrives at all, or nothing in one direction. */
const cut: fc.Arbitrary<LinkConditions> = fc
  .record({
    way: fc.constantFrom<LinkConditions>({}, { from: 'bob' }, { from: 'server' }),
    since: anyTime,
    length: fc.option(fc.integer({ min: 1_000, max: 280_000 }), { nil: undefined, freq: 4 }),
  })
  .map(({ way, since, length }) => ({
    ...way,
    loss: 1,
    since,
    ...(length === undefined ? {} : { until: since + length }),
  }));

const links = fc
  .tuple(direction('bob', 'server'), direction('server', 'bob'), fc.option(cut, { nil: undefined, freq: 2 }))
  .map(([there, back, silence]) => (silence === undefined ? [there, back] : [there, back, silence]));

/** Another Contact of Bob's, which no device refreshes. */
const MAILBOX = '<mailto:bob@biloxi.example.com>;expires=600';

const ofBob: fc.Arbitrary<Pick<Command, 'node' | 'name' | 'argument'>> = fc
  .constantFrom('register', 'refresh', 'fetch', 'remove', 'remove-all', 'restart', `add ${MAILBOX}`)
  .map((words) => {
    const [name = '', argument] = words.split(' ');
    return { node: 'bob', name, ...(argument === undefined ? {} : { argument }) };
  });

/** The server loses its bindings, its nonces or all that it knew. */
const ofServer: fc.Arbitrary<Pick<Command, 'node' | 'name' | 'argument'>> = fc
  .constantFrom('bindings', 'nonces', 'all')
  .map((argument) => ({ node: 'server', name: 'restart', argument }));

const command: fc.Arbitrary<Command> = fc
  .tuple(anyTime, fc.oneof({ weight: 4, arbitrary: ofBob }, { weight: 1, arbitrary: ofServer }))
  .map(([at, what]) => ({ at, ...what }));

/** Nonces that last, nonces that end while a request is on its way, and nonces for one request alone. */
const authentication = fc.record(
  {
    nonceLifetime: fc.constantFrom(5_000, 30_000, 300_000),
    stale: fc.constantFrom('by-rule', 'by-rule', 'absent', 'always'),
    nonceUses: fc.constant(1),
  },
  { requiredKeys: ['nonceLifetime', 'stale'] },
);

const habits: fc.Arbitrary<Network['habits']> = fc.record({
  keepsTrying: fc.boolean(),
  keepsCredentials: fc.boolean(),
  freezesCount: fc.constantFrom(false, false, false, true),
  needsStale: fc.boolean(),
  mostStale: fc.constantFrom(1, 4),
  missingContact: fc.constantFrom('fail', 'believe'),
});

export const anyNetwork: fc.Arbitrary<Network> = fc.record({
  seed: fc.nat(1_000_000),
  transport: fc.constantFrom('udp', 'udp', 'tcp', 'tls'),
  habits,
  hasWrongPassword: fc.constantFrom(false, false, false, false, false, true),
  expires: fc.constantFrom(30, 60, 200, 3600),
  authentication,
  names: fc.constantFrom('address', 'host name, stored as written', 'host name, stored as the address seen'),
  links,
  commands: fc.array(command, { maxLength: 5 }),
});

/** Three registrations long, so that refreshes meet the network too. A phone that waits before it tries again has tried. */
export function endOfNetwork({ expires }: Network): number {
  return LAST_COMMAND + 3 * Math.max(expires, 60) * 1000;
}

/** The network as a scenario: the phone registers at once, and then things happen. */
export function scenarioOf(network: Network): Scenario<NodeState> {
  const { transport, seed, habits, expires, authentication, names, hasWrongPassword } = network;
  const options = { transport, seed };
  return scene(options, {
    nodes: [
      phone(options, {
        expires,
        personality: habits,
        contact: writtenContact(network),
        ...(hasWrongPassword ? { password: 'zanzibra' } : {}),
      }),
      server(options, {
        policy: {
          authentication,
          binding: {
            contact: names === 'host name, stored as the address seen' ? 'as-received' : 'as-written',
          },
        },
      }),
    ],
    links: network.links,
    commands: [{ at: 0, node: 'bob', name: 'register' }, ...network.commands],
    until: endOfNetwork(network),
  });
}

/** What the phone says where it is. */
export function writtenContact(network: Network): string {
  return network.names === 'address' ? contactAt(address(network), network) : contactAt(NAME, network);
}

/** What the registrar stores of that. */
export function storedContact(network: Network): string {
  return network.names === 'host name, stored as the address seen'
    ? contactAt(address(network), network)
    : writtenContact(network);
}

/** A name that nobody but the phone knows. */
const NAME = 'phone.biloxi.example.com';

function address({ transport }: Network): string {
  return `${hosts.bob}:${transports[transport].port}`;
}

function contactAt(where: string, { transport }: Network): string {
  return `sip:bob@${where}${transport === 'udp' ? '' : ';transport=tcp'}`;
}
