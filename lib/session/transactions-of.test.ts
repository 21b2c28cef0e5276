import { describe, expect, it } from 'vitest';
import { allFlows } from '@/lib/flows/all-flows';
import { defaultOptions, type TransportName } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import { runSetup } from './run-setup';
import { transactionStories } from './transaction-stories';
import { transactionWords } from './transaction-words';
import { type Turn, transactionsMoved, transactionsOf } from './transactions-of';

function runOver(transport: TransportName, edits: readonly Edit[] = [], id = '2.1') {
  const flow = allFlows.find((one) => one.id === id);
  if (flow === undefined) throw new Error(`flow ${id} is missing`);
  return runSetup(flow, { options: { transport, seed: 1 }, edits });
}

/** `bob client: 0 ms, bob#1 sent; 100 ms, server#1 arrived; 5100 ms`. */
function told(trace: ReturnType<typeof runOver>, packet: string, cursor = trace.entries.length) {
  const inWords = (turn: Turn | undefined) =>
    turn && `${turn.at} ms${turn.packet === undefined ? '' : `, ${turn.packet.id} ${turn.end}`}`;
  return transactionsOf(trace, packet, cursor).map(
    ({ node, side, opened, answered, closed }) =>
      `${node} ${side}: ${[opened, answered, closed].flatMap((turn) => inWords(turn) ?? []).join('; ')}`,
  );
}

describe('the transactions of a message', () => {
  it('are those of both its ends, that of the client first', () => {
    const both = [
      'bob client: 0 ms, bob#1 sent; 100 ms, server#1 arrived; 5100 ms',
      'server server: 50 ms, bob#1 arrived; 50 ms, server#1 sent; 32050 ms',
    ];
    expect(told(runOver('udp'), 'bob#1')).toEqual(both);
    expect(told(runOver('udp'), 'server#1')).toEqual(both);
  });

  it('are over with the answer where nothing can be lost', () => {
    expect(told(runOver('tls'), 'bob#1')).toEqual([
      'bob client: 0 ms, bob#1 sent; 100 ms, server#1 arrived; 100 ms, server#1 arrived',
      'server server: 50 ms, bob#1 arrived; 50 ms, server#1 sent; 50 ms, server#1 sent',
    ]);
  });

  it('grow with the run', () => {
    const trace = runOver('udp');
    expect(told(trace, 'bob#1', 0)).toEqual([]);
    expect(told(trace, 'bob#1', 1)).toEqual(['bob client: 0 ms, bob#1 sent']);
    expect(told(trace, 'bob#1', 2)).toEqual([
      'bob client: 0 ms, bob#1 sent',
      'server server: 50 ms, bob#1 arrived; 50 ms, server#1 sent',
    ]);
  });

  it('wait for an answer that is on its way or lost', () => {
    const both = [
      'bob client: 0 ms, bob#1 sent',
      'server server: 50 ms, bob#1 arrived; 50 ms, server#1 sent',
    ];
    expect(told(runOver('udp'), 'server#1', 2)).toEqual(both);
    expect(told(runOver('udp', [{ kind: 'drop', packet: 'server#1' }]), 'server#1', 2)).toEqual(both);
  });

  it('do not wait for an answer that is on its way when they are over', () => {
    const trace = runOver('udp', [{ kind: 'delay', packet: 'server#1', by: 40_000 }]);
    const sender = 'server server: 50 ms, bob#1 arrived; 50 ms, server#1 sent';
    expect(told(trace, 'server#1', 2)).toEqual(['bob client: 0 ms, bob#1 sent', sender]);
    expect(told(trace, 'server#1', 8)).toEqual([sender]);
  });

  it('are told of a step, those of several messages in their order', () => {
    const trace = runOver('tls');
    expect(transactionsMoved(trace, 0)).toEqual([]);
    expect(transactionsMoved(trace, 3).map(({ closed, opened }) => [opened.packet?.id, closed?.at])).toEqual([
      ['bob#1', 100],
      ['bob#2', undefined],
    ]);
  });

  it('begin with what was sent, even if its branch is changed on the way', () => {
    const openings = (edits: readonly Edit[]) => {
      const trace = runOver('udp', edits, 'through-a-proxy');
      const cursor = trace.entries.findIndex(({ sent }) => sent.length > 1) + 1;
      return { trace, packets: transactionsMoved(trace, cursor).map(({ opened }) => opened.packet?.id) };
    };
    const { trace, packets } = openings([]);
    const sent = trace.packets.find(({ id }) => id === packets.at(-1));
    expect(sent?.text).toMatch(/^INVITE /);
    const text = sent?.text.replaceAll('z9hG4bK', 'z9hG4bKx') ?? '';
    expect(openings([{ kind: 'replace', packet: sent?.id ?? '', text }]).packets).toEqual(packets);
  });

  it('are the same for what is sent again', () => {
    const trace = runOver('udp', [{ kind: 'drop', packet: 'server#1' }]);
    const again = trace.packets.find(({ repeats }) => repeats === 'bob#1');
    expect(again).toBeDefined();
    expect(told(trace, again?.id ?? '')).toEqual(told(trace, 'bob#1'));
  });

  it('are those of nobody for what nobody sent', () => {
    expect(transactionsOf(runOver('udp'), 'bob#99', 9)).toEqual([]);
  });
});

describe.each(allFlows.map((flow) => [flow.id, flow] as const))('flow %s', (_, flow) => {
  const trace = runSetup(flow, { options: defaultOptions(flow), edits: [] });
  const stories = new Map(transactionStories(trace).map((story) => [story.id, story]));
  const end = trace.entries.length;

  it('has each transaction of a message among all of the run', () => {
    for (const { id } of trace.packets) {
      for (const { story } of transactionsOf(trace, id, end)) expect(story).toEqual(stories.get(story.id));
    }
  });

  it('finds each transaction by a message', () => {
    const found = trace.packets.flatMap(({ id }) => transactionsOf(trace, id, end).map((one) => one.id));
    expect(new Set(found)).toEqual(new Set(stories.keys()));
  });

  it('has words for each state', () => {
    for (const story of stories.values()) {
      for (let count = 1; count <= story.steps.length; count++) {
        expect(transactionWords({ ...story, steps: story.steps.slice(0, count) })).not.toBe('');
      }
    }
  });
});
