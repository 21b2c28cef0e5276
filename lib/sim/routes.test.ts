import { describe, expect, it } from 'vitest';
import { routesOf } from './routes';
import { run } from './run';
import type { Handle, NodeSetup, Scenario } from './scenario';

const nodes = [
  node('phone', ['192.168.1.2:5060'], 'router'),
  node('tablet', ['192.168.1.3:5060'], 'router'),
  node('router', ['203.0.113.9:*']),
  node('neighbour', ['192.168.1.2:5060'], 'other router'),
  node('other router', ['203.0.113.8:*', '203.0.113.8:5060']),
  node('server', ['198.51.100.5:5060']),
  node('six', ['[2001:db8::5]:*']),
];

function node(id: string, addresses: readonly string[], gateway?: string): NodeSetup<null> {
  return { id, label: id, addresses, state: null, ...(gateway === undefined ? {} : { gateway }) };
}

describe('a packet to an address goes', () => {
  const routes = routesOf(nodes);

  it.each<[string, string, string | undefined]>([
    ['phone', '192.168.1.3:5060', 'tablet'],
    ['phone', '198.51.100.5:5060', 'router'],
    ['phone', '203.0.113.9:40001', 'router'],
    ['phone', '192.0.2.99:5060', 'router'],
    ['router', '192.168.1.2:5060', 'phone'],
    ['other router', '192.168.1.2:5060', 'neighbour'],
    ['router', '198.51.100.5:5060', 'server'],
    ['server', '203.0.113.9:40001', 'router'],
    ['server', '203.0.113.8:5060', 'other router'],
    ['server', '[2001:db8::5]:7', 'six'],
    ['server', '192.168.1.2:5060', undefined],
    ['server', '198.51.100.5:5061', undefined],
  ])('from %s to %s by way of %s', (from, destination, to) => {
    expect(routes.from(from, destination)).toBe(to);
  });

  it('nowhere from outside to an address behind a gateway, which it names', () => {
    expect(routes.hiddenBehind('192.168.1.3:5060')).toBe('router');
    expect(routes.hiddenBehind('192.0.2.99:5060')).toBeUndefined();
  });
});

/** A phone says something, the router passes everything on with its own address, the server answers. */
const home: Handle<null> = (state, happening, { self }) => {
  const send = (source: string, destination: string, text: string) =>
    ({ state, effects: [{ do: 'send', source, destination, text }] }) as const;
  if (happening.kind === 'command') {
    return self === 'server'
      ? send('198.51.100.5:5060', '192.168.1.2:5060', 'directly')
      : send('192.168.1.2:5060', '198.51.100.5:5060', 'hello');
  }
  if (happening.kind !== 'packet' || self === 'phone') return { state, effects: [] };
  const { source, destination, text } = happening;
  if (self === 'server') return send(destination, source, 'answer');
  return text === 'hello'
    ? send('203.0.113.9:40001', destination, text)
    : send(source, '192.168.1.2:5060', text);
};

describe('a gateway', () => {
  const scenario: Scenario<null> = {
    seed: 1,
    transport: { name: 'UDP', reliable: false },
    nodes,
    names: {},
    latency: 5,
    commands: [{ at: 0, node: 'phone', name: 'go' }],
    until: 1000,
    handle: home,
  };

  it('gets what leaves, with the address that it was meant for, and hands in what comes back', () => {
    const lines = run(scenario).packets.map(
      ({ from, to, source, destination, arrivedAt }) =>
        `${from} to ${to}: ${source} to ${destination} at ${arrivedAt}`,
    );
    expect(lines).toEqual([
      'phone to router: 192.168.1.2:5060 to 198.51.100.5:5060 at 5',
      'router to server: 203.0.113.9:40001 to 198.51.100.5:5060 at 10',
      'server to router: 198.51.100.5:5060 to 203.0.113.9:40001 at 15',
      'router to phone: 198.51.100.5:5060 to 192.168.1.2:5060 at 20',
    ]);
  });

  it('hides what is behind it: who sends there is not even refused', () => {
    const { packets, entries } = run({ ...scenario, commands: [{ at: 0, node: 'server', name: 'go' }] });
    expect(packets[0]?.lost).toBe(
      '192.168.1.2:5060 is an address behind router, and no way leads there from server',
    );
    expect(entries).toHaveLength(1);
  });
});
