import { type CallerConfig, newCaller } from '@/lib/nodes/caller/caller-state';
import { handle } from '@/lib/nodes/handle';
import { type NatConfig, newNat } from '@/lib/nodes/nat/nat-state';
import type { NodeState } from '@/lib/nodes/node-state';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import type { RegistrarPolicy } from '@/lib/nodes/registrar/registrar-policy';
import { newRegistrar, type RegistrarConfig } from '@/lib/nodes/registrar/registrar-state';
import { newScripted, type ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import { type Personality, plain } from '@/lib/nodes/user-agent/personality';
import { newUserAgent, type UserAgentConfig } from '@/lib/nodes/user-agent/user-agent-state';
import type { Address, Command, NodeSetup, Scenario, Services } from '@/lib/sim/scenario';
import type { Account, DeclaredBreak, FlowOptions } from './flow';
import { transports } from './transports';

/** The company whose phones fail to register: one domain, which is its realm too, one server, a few people. */
export const domain = 'biloxi.example.com';

const passwords: Readonly<Record<string, string>> = { bob: 'zanzibar', carol: 'casablanca' };

/** Their accounts, for the rules and for the digest bench. */
export const accounts: readonly Account[] = Object.entries(passwords).map(([username, password]) => ({
  username,
  realm: domain,
  password,
}));

/** A node of a scene. */
export type Setup = NodeSetup<NodeState>;

/** Where everybody is. */
export const hosts = {
  bob: '192.0.2.201',
  carol: '192.0.2.202',
  alice: '192.0.2.101',
  tablet: '192.0.2.203',
  server: '192.0.2.222',
  proxy: '192.0.2.111',
};

/** Names Bob's phone among all devices (RFC 5626 §4.1). */
export const instance = 'urn:uuid:00000000-0000-1000-8000-000a95a0e128';

/** What is special about a phone. */
export interface PhoneChange extends Partial<Omit<UserAgentConfig, 'personality'>> {
  /** Name of the node and of the user; `bob` where absent. */
  readonly id?: string;
  readonly label?: string;
  /** Its host; the port is that of the transport. */
  readonly host?: string;
  readonly gateway?: string;
  readonly personality?: Partial<Personality>;
  /** Further accounts of the phone, by what is different about them. */
  readonly further?: readonly Partial<UserAgentConfig>[];
}

/** A phone of that company, Bob's unless said otherwise. */
export function phone({ transport }: FlowOptions, change: PhoneChange = {}): Setup {
  const { port } = transports[transport];
  const {
    id = 'bob',
    label = 'Bob’s phone',
    host = own(hosts, id) ?? hosts.bob,
    gateway,
    personality,
    further = [],
    ...changes
  } = change;
  const address = `${host}:${port}`;
  const config: UserAgentConfig = {
    displayName: 'Bob',
    aor: `sip:bob@${domain}`,
    registrar: `sip:${domain}`,
    registrarHost: domain,
    registrarPort: port,
    contact: `sip:bob@${address}${transportParameter(transport)}`,
    sentBy: address,
    address,
    callIdHost: host,
    username: 'bob',
    password: passwords.bob ?? '',
    ...changes,
    personality: { ...plain, ...personality },
  };
  const state = newUserAgent(config, ...further.map((account) => ({ ...config, ...account })));
  return { id, label, addresses: [address], state, ...(gateway === undefined ? {} : { gateway }) };
}

/** A name of nowhere, as browsers make one up: they are not told their address (RFC 7118 §5). */
const nowhere = 'df7jal23ls0d.invalid';

/** Bob's phone in a browser; with `instance` and `regId` it asks for calls over the connection that it opened itself. */
export function phoneInBrowser(options: FlowOptions, change: Pick<PhoneChange, 'instance' | 'regId'>): Setup {
  return phone(options, {
    label: 'Bob’s browser',
    contact: `sip:bob@${nowhere};transport=ws`,
    sentBy: nowhere,
    callIdHost: nowhere,
    ...change,
  });
}

/** Another device of Bob, for the same address-of-record. */
export function tablet(options: FlowOptions): Setup {
  return phone(options, { id: 'tablet', label: 'Bob’s tablet' });
}

/** What a Contact says about the transport: without it it means UDP, or TLS where the scheme is sips (RFC 3261 §19.1.1). */
export function transportParameter(transport: FlowOptions['transport']): string {
  return transport === 'udp' ? '' : `;transport=${transport === 'tls' ? 'tcp' : transport}`;
}

/** What is special about the server. */
export interface ServerChange extends Partial<Omit<RegistrarConfig, 'policy'>> {
  readonly policy?: PolicyChange;
  readonly script?: NonNullable<Setup['script']>;
}

/** A policy that is `strict` but for what is named. */
export interface PolicyChange extends Partial<Omit<RegistrarPolicy, 'authentication' | 'binding'>> {
  readonly authentication?: Partial<RegistrarPolicy['authentication']>;
  readonly binding?: Partial<RegistrarPolicy['binding']>;
}

/** The registrar and proxy of that company. */
export function server({ transport }: FlowOptions, change: ServerChange = {}): Setup {
  const { policy = {}, script, ...config } = change;
  const state = newRegistrar({
    domains: [domain, hosts.server],
    realm: domain,
    passwords,
    owners: { [`sip:bob@${domain}`]: ['bob'], [`sip:carol@${domain}`]: ['carol'] },
    ...config,
    policy: {
      ...strict,
      ...policy,
      authentication: { ...strict.authentication, ...policy.authentication },
      binding: { ...strict.binding, ...policy.binding },
    },
  });
  const addresses = [`${hosts.server}:${transports[transport].port}`];
  return { id: 'server', label: 'Server', addresses, state, ...(script === undefined ? {} : { script }) };
}

/** A node before the server that does what is written down; `onward` is the address of the server. */
export function proxy(
  { transport }: FlowOptions,
  label: string,
  linesFor: (onward: Address) => readonly ScriptLine[],
): Setup {
  const { port } = transports[transport];
  const address = `${hosts.proxy}:${port}`;
  const state = newScripted({ address, lines: linesFor(`${hosts.server}:${port}`) });
  return { id: 'proxy', label, addresses: [address], state };
}

/** Alice, who calls Bob through the server, and so shows whether he can be reached. */
export function alice({ transport }: FlowOptions, change: Partial<CallerConfig> = {}): Setup {
  const { port } = transports[transport];
  const address = `${hosts.alice}:${port}`;
  const state = newCaller({
    displayName: 'Alice',
    aor: `sip:alice@${domain}`,
    contact: `sip:alice@${address}${transportParameter(transport)}`,
    sentBy: address,
    address,
    callIdHost: hosts.alice,
    proxyHost: domain,
    proxyPort: port,
    ...change,
  });
  return { id: 'alice', label: 'Alice', addresses: [address], state };
}

/** Bob’s phone, or another one, registers at that time (ms). */
export function registers(at: number, node = 'bob'): Command {
  return { at, node, name: 'register' };
}

/** Alice calls Bob at that time (ms). */
export function calls(at: number, callee = `sip:bob@${domain}`): Command {
  return { at, node: 'alice', name: 'call', argument: callee };
}

/** The router at Bob's home, as most are: one port for all destinations, open for those who were sent to. */
export function router(change: Partial<NatConfig> = {}): Setup {
  const publicHost = '203.0.113.9';
  const config: NatConfig = {
    publicHost,
    inside: '192.168.1.',
    lifetime: 30_000,
    mapping: 'endpoint-independent',
    filtering: 'address-and-port-dependent',
    firstPort: 40_000,
    ...change,
  };
  return { id: 'router', label: 'Router', addresses: [`${publicHost}:*`], state: newNat(config) };
}

/** Bob's phone behind that router. */
export function phoneAtHome(options: FlowOptions, change: PhoneChange = {}): Setup {
  return phone(options, { host: '192.168.1.20', gateway: 'router', ...change });
}

/** What the rules say of each phone behind that router, as soon as its REGISTER has passed it. */
export const knowsHomeAddress: DeclaredBreak = {
  message: 'F2',
  rule: 'contact-private-address',
  because: 'the phone knows no other address than the one it has at home',
};

/** What happens in a scene. */
export interface Action {
  readonly nodes: readonly Setup[];
  readonly commands: readonly Command[];
  /** ms of virtual time. */
  readonly until: number;
  readonly links?: NonNullable<Scenario<NodeState>['links']>;
  /** What host names stand for, where it is not the server alone that has one. */
  readonly names?: Scenario<NodeState>['names'];
  /** The servers that DNS lists for the domain, where it lists any. */
  readonly services?: Services;
}

/** A scene with these nodes, 20 ms from one another. */
export function scene({ transport, seed }: FlowOptions, action: Action): Scenario<NodeState> {
  return {
    seed,
    transport: transports[transport],
    names: { [domain]: hosts.server },
    latency: 20,
    handle,
    ...action,
  };
}

function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
