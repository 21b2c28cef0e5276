import { handle } from '@/lib/nodes/handle';
import type { NodeState } from '@/lib/nodes/node-state';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import { newRegistrar } from '@/lib/nodes/registrar/registrar-state';
import { patient } from '@/lib/nodes/user-agent/personality';
import { newUserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import type { NodeSetup, Scenario } from '@/lib/sim/scenario';

const domain = 'biloxi.example.com';
const server = '192.0.2.222:5060';

/** How many phones register, and how. */
export interface Crowd {
  readonly phones: number;
  /** Seconds that each registration is to last. */
  readonly expires: number;
  /** Without it each registration takes four messages, since the phone waits for a challenge each time. */
  readonly keepsCredentials: boolean;
  /** ms of virtual time. */
  readonly until: number;
}

/** Phones of one company that register again and again over UDP, and 1 % of what travels is lost. */
export function crowd({ phones, expires, keepsCredentials, until }: Crowd): Scenario<NodeState> {
  const names = Array.from({ length: phones }, (_, i) => `user${i}`);
  const registrar: NodeSetup<NodeState> = {
    id: 'server',
    label: 'Server',
    addresses: [server],
    state: newRegistrar({
      domains: [domain],
      realm: domain,
      passwords: Object.fromEntries(names.map((name) => [name, `secret of ${name}`])),
      owners: Object.fromEntries(names.map((name) => [`sip:${name}@${domain}`, [name]])),
      policy: strict,
    }),
  };
  return {
    seed: 1,
    transport: { name: 'UDP', reliable: false },
    names: { [domain]: '192.0.2.222' },
    latency: 5,
    links: [{ loss: 0.01 }],
    nodes: [registrar, ...names.map((name, i) => phone(name, i, expires, keepsCredentials))],
    commands: names.map((node, i) => ({ at: (i * 97) % (expires * 900), node, name: 'register' })),
    until,
    handle,
  };
}

function phone(name: string, i: number, expires: number, keepsCredentials: boolean): NodeSetup<NodeState> {
  const address = `192.0.2.1:${10_000 + i}`;
  const state = newUserAgent({
    displayName: name,
    aor: `sip:${name}@${domain}`,
    registrar: `sip:${domain}`,
    registrarHost: domain,
    registrarPort: 5060,
    contact: `sip:${name}@${address}`,
    sentBy: address,
    address,
    callIdHost: '192.0.2.1',
    username: name,
    password: `secret of ${name}`,
    expires,
    personality: { ...patient, keepsCredentials },
  });
  return { id: name, label: name, addresses: [address], state };
}
