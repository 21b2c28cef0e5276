import { describe, expect, it } from 'vitest';
import { allFlows } from '@/lib/flows/all-flows';
import { findFlow } from '@/lib/flows/find-flow';
import { defaultOptions, type TransportName } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import { liveTransactions } from './live-transactions';
import { runSetup } from './run-setup';
import { storyUntil, transactionStories } from './transaction-stories';

function runOver(transport: TransportName, edits: readonly Edit[] = []) {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  return runSetup(flow, { options: { transport, seed: 1 }, edits });
}

function storiesOver(transport: TransportName, edits: readonly Edit[] = []) {
  return transactionStories(runOver(transport, edits));
}

function told(stories: ReturnType<typeof storiesOver>) {
  return stories.map(({ node, machine, steps }) => [
    `${node} ${machine.name}`,
    ...steps.map(({ cursor, event, state }) => `${cursor} ${event} ${state}`),
  ]);
}

describe('the transactions of flow 2.1', () => {
  it('go through the rows of their tables over UDP', () => {
    expect(told(storiesOver('udp'))).toEqual([
      ['bob non-INVITE client', '1 request from TU Trying', '3 200-699 Completed', '6 timer K Terminated'],
      ['server non-INVITE server', '2 request Trying', '2 200-699 from TU Completed', '8 timer J Terminated'],
      ['bob non-INVITE client', '3 request from TU Trying', '5 200-699 Completed', '7 timer K Terminated'],
      ['server non-INVITE server', '4 request Trying', '4 200-699 from TU Completed', '9 timer J Terminated'],
    ]);
  });

  it('are over at once over TLS, and are told all the same', () => {
    expect(told(storiesOver('tls'))).toEqual([
      ['bob non-INVITE client', '1 request from TU Trying', '3 200-699 Terminated'],
      ['server non-INVITE server', '2 request Trying', '2 200-699 from TU Terminated'],
      ['bob non-INVITE client', '3 request from TU Trying', '5 200-699 Terminated'],
      ['server non-INVITE server', '4 request Trying', '4 200-699 from TU Terminated'],
    ]);
  });

  it('send again what was lost, and answer a repeated request with the same answer', () => {
    const [phone, server] = told(storiesOver('udp', [{ kind: 'drop', packet: 'server#1' }]));
    expect(phone?.slice(0, 4)).toEqual([
      'bob non-INVITE client',
      '1 request from TU Trying',
      '3 timer E Trying',
      '5 200-699 Completed',
    ]);
    expect(server?.slice(1, 4)).toEqual([
      '2 request Trying',
      '2 200-699 from TU Completed',
      '4 request Completed',
    ]);
  });

  it.each(['bob', 'server'])('end when %s forgets them in a restart, which is in no table', (node) => {
    const edits: readonly Edit[] = [{ kind: 'command', command: { at: 1000, node, name: 'restart' } }];
    const trace = runOver('udp', edits);
    const stories = transactionStories(trace).filter((story) => story.node === node);
    expect(stories.slice(0, 2).map(({ steps }) => steps.at(-1))).toMatchObject([
      { at: 1000, event: 'forgotten', state: 'Terminated', row: undefined },
      { at: 1000, event: 'forgotten', state: 'Terminated', row: undefined },
    ]);
    const left = trace.entries.find(({ at }) => at === 1000)?.world.nodes[node]?.timers ?? {};
    expect(
      Object.keys(left).filter((name) => stories.slice(0, 2).some(({ key }) => name.includes(key))),
    ).toEqual([]);
  });

  it('are counted while they live', () => {
    const trace = runOver('udp');
    expect([0, 1, 2, 4, trace.entries.length].map((cursor) => liveTransactions(trace, cursor))).toEqual([
      0, 1, 2, 4, 0,
    ]);
  });

  it('are told as far as the moment', () => {
    const [phone, server] = storiesOver('udp');
    if (phone === undefined || server === undefined) throw new Error('there are no transactions');
    expect(storyUntil(server, 1)).toBeUndefined();
    expect(storyUntil(phone, 2)?.steps.map(({ state }) => state)).toEqual(['Trying']);
  });
});

describe.each(allFlows.map((flow) => [flow.id, flow] as const))(
  'the transactions of flow %s',
  (_id, flow) => {
    const trace = runSetup(flow, { options: defaultOptions(flow), edits: [] });

    it('go from state to state by rows of their tables until they end', () => {
      for (const { id, steps } of transactionStories(trace)) {
        const states = ['new', ...steps.map(({ state }) => state)];
        const ways = steps.map(({ row, event }, at) => (event === 'forgotten' ? states[at] : row?.in));
        expect(ways, id).toEqual(states.slice(0, -1));
        expect(states.slice(0, -1), id).not.toContain('Terminated');
      }
    });
  },
);
