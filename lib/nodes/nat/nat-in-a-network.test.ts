import { describe, expect, it } from 'vitest';
import { handle } from '@/lib/nodes/handle';
import type { NodeState } from '@/lib/nodes/node-state';
import { newScripted, type ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import { run } from '@/lib/sim/run';
import type { NodeSetup, Scenario, Transport } from '@/lib/sim/scenario';
import { newNat } from './nat-state';

const phoneAt = '192.168.1.10:5060';
const serverAt = '192.0.2.222:5060';

function scripted(id: string, address: string, lines: readonly ScriptLine[]): NodeSetup<NodeState> {
  return { id, label: id, addresses: [address], state: newScripted({ address, lines }) };
}

const router: NodeSetup<NodeState> = {
  id: 'router',
  label: 'Router',
  addresses: ['203.0.113.9:*'],
  state: newNat({
    publicHost: '203.0.113.9',
    inside: '192.168.1.',
    lifetime: 30_000,
    mapping: 'endpoint-independent',
    filtering: 'address-and-port-dependent',
    firstPort: 40_000,
  }),
};

/** What happens to whom, and when: `1040 phone packet`. */
function happenings(nodes: readonly NodeSetup<NodeState>[], transport: Transport): readonly string[] {
  const scenario: Scenario<NodeState> = {
    seed: 1,
    transport,
    nodes,
    names: {},
    latency: 10,
    commands: nodes.map(({ id }) => ({ at: 0, node: id, name: 'start' })),
    until: 100_000,
    handle,
  };
  return run(scenario).entries.flatMap(({ at, node, happening }) => {
    if (happening.kind === 'command') return [];
    if (happening.kind === 'packet') {
      return [`${at} ${node} ${happening.text} ${happening.source} > ${happening.destination}`];
    }
    return [`${at} ${node} ${happening.kind === 'connection' ? happening.event : happening.timer}`];
  });
}

const udp = { name: 'UDP', reliable: false };
const tcp = { name: 'TCP', reliable: true };

describe('a phone behind a router', () => {
  const asks: ScriptLine = { on: 'start', acts: [{ do: 'send', to: serverAt, text: 'hello' }] };
  const phone = { ...scripted('phone', phoneAt, [asks]), gateway: 'router' };

  it('is reached through its pinhole, as long as that is open', () => {
    const late = (at: number): ScriptLine => ({
      on: at,
      acts: [{ do: 'send', to: '{source}', text: `${at}` }],
    });
    const server = scripted('server', serverAt, [{ on: 'packet', acts: [] }, late(20_000), late(40_000)]);
    expect(happenings([phone, router, server], udp)).toEqual([
      `10 router hello ${phoneAt} > ${serverAt}`,
      `20 server hello 203.0.113.9:40000 > ${serverAt}`,
      '20000 server line 1',
      `20010 router 20000 ${serverAt} > 203.0.113.9:40000`,
      `20020 phone 20000 ${serverAt} > ${phoneAt}`,
      '30010 router pinhole 203.0.113.9:40000 UDP',
      '40000 server line 2',
      `40010 router 40000 ${serverAt} > 203.0.113.9:40000`,
    ]);
  });

  it('learns through it that the server closes the connection', () => {
    const server = scripted('server', serverAt, [{ on: 'packet', acts: [{ do: 'close' }] }]);
    expect(happenings([phone, router, server], tcp)).toEqual([
      `10 router hello ${phoneAt} > ${serverAt}`,
      `20 server hello 203.0.113.9:40000 > ${serverAt}`,
      '30 router closed',
      '40 phone closed',
    ]);
  });
});

it('somebody on the path reads and changes everything, in both directions', () => {
  const wire: ScriptLine = { on: 'packet', acts: [{ do: 'forward' }] };
  // It is the gateway of the phone, and listens at the phone's address for what comes back.
  const mallory = scripted('mallory', phoneAt, [wire]);
  const asks: ScriptLine = { on: 'start', acts: [{ do: 'send', to: serverAt, text: 'hello' }] };
  const phone = { ...scripted('phone', phoneAt, [asks]), gateway: 'mallory' };
  const server = scripted('server', serverAt, [
    { on: 'packet', acts: [{ do: 'send', to: '{source}', text: 'welcome' }] },
  ]);
  expect(happenings([phone, mallory, server], udp)).toEqual([
    `10 mallory hello ${phoneAt} > ${serverAt}`,
    `20 server hello ${phoneAt} > ${serverAt}`,
    `30 mallory welcome ${serverAt} > ${phoneAt}`,
    `40 phone welcome ${serverAt} > ${phoneAt}`,
  ]);
});
