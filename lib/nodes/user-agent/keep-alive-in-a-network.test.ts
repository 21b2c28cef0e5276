import { expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { defaultOptions, type TransportName } from '@/lib/flows/flow';
import { run } from '@/lib/sim/run';
import type { Command, LinkConditions } from '@/lib/sim/scenario';
import { reconfigured } from '@/test/reconfigured';

interface Change {
  readonly transport?: TransportName;
  readonly commands?: readonly Command[];
  readonly links?: readonly LinkConditions[];
}

/** Ten minutes of flow 2.1 with a phone that asks for outbound, and a registrar that knows it. */
function play({ transport = 'tls', commands = [], links = [] }: Change) {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  const scenario = flow.scenario({ ...defaultOptions(flow), transport });
  const device = { instance: 'urn:uuid:00000000-0000-1000-8000-000a95a0e128', regId: 1 };
  const nodes = scenario.nodes.map((node) => {
    const { state } = node;
    if (state.kind === 'user-agent') return { ...node, state: reconfigured(state, device) };
    if (state.kind !== 'registrar') return node;
    const policy = { ...state.config.policy, supports: ['path', 'outbound'] };
    return { ...node, state: { ...state, config: { ...state.config, policy } } };
  });
  const trace = run({
    ...scenario,
    nodes,
    links,
    commands: [...scenario.commands, ...commands],
    until: 600_000,
  });
  const phone = trace.entries.at(-1)?.world.nodes.bob?.state;
  if (phone?.kind !== 'user-agent') throw new Error('there is no phone');
  return {
    line: phone.lines[0],
    sent: (from: string, text: string) =>
      trace.packets.filter((packet) => packet.from === from && packet.text.startsWith(text)),
  };
}

it('every ping has its pong while all is well', () => {
  const { line, sent } = play({});
  const [pings, pongs] = [sent('bob', '\r\n\r\n'), sent('server', '\r\n')];
  expect(pings.length).toBeGreaterThan(4);
  expect(pongs.map(({ text, sentAt }) => [text, sentAt])).toEqual(
    pings.map(({ arrivedAt }) => ['\r\n', arrivedAt]),
  );
  expect(sent('bob', 'REGISTER')).toHaveLength(2);
  expect(line).toMatchObject({ registration: { phase: 'registered' }, failures: 0 });
});

it('a server that falls silent costs the phone ten seconds, and then a new connection', () => {
  const cut = { from: 'server', to: 'bob', since: 250_000, until: 370_000, loss: 1 };
  const { line, sent } = play({ links: [cut] });
  const silent = sent('bob', '\r\n\r\n').find(({ sentAt }) => sentAt > 250_000)?.sentAt ?? 0;
  const again = sent('bob', 'REGISTER').map(({ sentAt }) => sentAt);
  expect(again).toContain(silent + 10_000);
  expect(line.registration.phase).toBe('registered');
});

it('a restart of the server makes the phone register at once', () => {
  const { line, sent } = play({ commands: [{ at: 300_000, node: 'server', name: 'restart' }] });
  const after = sent('bob', 'REGISTER').filter(({ sentAt }) => sentAt >= 300_000);
  expect(after[0]?.sentAt).toBeLessThan(301_000);
  expect(line.registration.phase).toBe('registered');
});

it('over UDP OPTIONS takes the place of STUN', () => {
  const { line, sent } = play({ transport: 'udp' });
  const options = sent('bob', 'OPTIONS');
  expect(options.length).toBeGreaterThan(19);
  expect(sent('bob', '\r\n\r\n')).toEqual([]);
  expect(line).toMatchObject({ registration: { phase: 'registered' }, flow: { answered: true } });
});
