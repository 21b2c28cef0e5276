import { transports } from '@/lib/flows/transports';
import { newCaller } from '@/lib/nodes/caller/caller-state';
import { handle } from '@/lib/nodes/handle';
import type { NodeState } from '@/lib/nodes/node-state';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import type { RegistrarPolicy } from '@/lib/nodes/registrar/registrar-policy';
import { newRegistrar } from '@/lib/nodes/registrar/registrar-state';
import { newUserAgent, type UserAgentConfig } from '@/lib/nodes/user-agent/user-agent-state';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import type { Command, LinkConditions, NodeSetup, Scenario } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';

export type Wire = keyof typeof transports;

/** Phones register at 0, Alice calls Bob at this time (ms). */
export const CALL_AT = 5000;

/** Everybody is believed, so that a registration is one request. */
const open: RegistrarPolicy = {
  ...strict,
  authentication: { ...strict.authentication, algorithms: [] },
  supports: ['path', 'outbound'],
};

/** One phone of Bob's: its name and the last number of its address; `config` is what it does differently. */
export function phone(
  id: string,
  last: number,
  wire: Wire,
  config: Partial<UserAgentConfig> = {},
): NodeSetup<NodeState> {
  const { port } = transports[wire];
  const scheme = wire === 'tls' ? 'sips' : 'sip';
  const address = `192.0.2.${last}:${port}`;
  const suffix = wire === 'tcp' || wire === 'ws' ? `;transport=${wire}` : '';
  return {
    id,
    label: id,
    addresses: [address],
    state: newUserAgent({
      displayName: 'Bob',
      aor: `${scheme}:bob@biloxi.example.com`,
      registrar: `${scheme}:biloxi.example.com`,
      registrarHost: 'biloxi.example.com',
      registrarPort: port,
      contact: `${scheme}:bob@${address}${suffix}`,
      sentBy: address,
      address,
      callIdHost: 'biloxi.example.com',
      username: 'bob',
      password: 'zanzibar',
      ...config,
    }),
  };
}

/** What differs from Alice calling Bob's one phone over UDP. */
export interface Setting {
  readonly wire?: Wire;
  readonly phones?: readonly NodeSetup<NodeState>[];
  readonly edits?: readonly Edit[];
  readonly commands?: readonly Command[];
  readonly until?: number;
  readonly callee?: string;
  readonly seed?: number;
  readonly links?: readonly LinkConditions[];
}

function scenario({
  wire = 'udp',
  phones,
  commands = [],
  until = 200_000,
  callee = 'bob',
  links = [],
  seed = 1,
}: Setting): Scenario<NodeState> {
  const { port } = transports[wire];
  const scheme = wire === 'tls' ? 'sips' : 'sip';
  const bobs = phones ?? [phone('bob', 201, wire)];
  const alice = `192.0.2.10:${port}`;
  const suffix = wire === 'tcp' || wire === 'ws' ? `;transport=${wire}` : '';
  return {
    seed,
    transport: transports[wire],
    names: { 'biloxi.example.com': '192.0.2.222' },
    latency: 50,
    links,
    until,
    handle,
    commands: [
      ...bobs.map(({ id }) => ({ at: 0, node: id, name: 'register' })),
      { at: CALL_AT, node: 'alice', name: 'call', argument: `${scheme}:${callee}@biloxi.example.com` },
      ...commands,
    ],
    nodes: [
      ...bobs,
      {
        id: 'server',
        label: 'Server',
        addresses: [`192.0.2.222:${port}`],
        state: newRegistrar({
          domains: ['biloxi.example.com'],
          realm: 'biloxi',
          passwords: { bob: 'zanzibar' },
          owners: { [`${scheme}:bob@biloxi.example.com`]: ['bob'] },
          policy: open,
        }),
      },
      {
        id: 'alice',
        label: 'Alice',
        addresses: [alice],
        state: newCaller({
          displayName: 'Alice',
          aor: `${scheme}:alice@biloxi.example.com`,
          contact: `${scheme}:alice@${alice}${suffix}`,
          sentBy: alice,
          address: alice,
          callIdHost: 'biloxi.example.com',
          proxyHost: 'biloxi.example.com',
          proxyPort: port,
        }),
      },
    ],
  };
}

/** Runs it: what was sent from the call on, what came of it, and what was left over. */
export function play(setting: Setting) {
  const trace = run(scenario(setting), setting.edits);
  const last = trace.entries.at(-1)?.world.nodes ?? {};
  const caller = last.alice?.state;
  const server = last.server?.state;
  return {
    ...trace,
    ladder: ladder(trace.packets),
    call: caller?.kind === 'caller' ? caller.calls[0]?.state : undefined,
    calls: server?.kind === 'registrar' ? server.calls : undefined,
    notes: trace.entries.flatMap(({ notes }) => notes.map(({ text }) => text)).join('\n'),
    phases: (id: string) => {
      const state = last[id]?.state;
      return state?.kind === 'user-agent' ? Object.values(state.calls.open).map(({ phase }) => phase) : [];
    },
  };
}

/** `5000 alice>server INVITE` for everything since the call. */
function ladder(packets: readonly Packet[]): string[] {
  return packets
    .filter(({ sentAt }) => sentAt >= CALL_AT)
    .map(({ from, to, text, sentAt, lost }) => {
      const [method = '', code] = text.split(/\r\n/)[0]?.split(' ') ?? [];
      return `${sentAt} ${from}>${to ?? '-'} ${method === 'SIP/2.0' ? code : method}${lost ? ' lost' : ''}`;
    });
}
