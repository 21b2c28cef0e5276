import { describe, expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import type { TransportName } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import { runSetup } from './run-setup';
import { storyUntil, transactionStories } from './transaction-stories';

function storiesOver(transport: TransportName, edits: readonly Edit[] = []) {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  return transactionStories(runSetup(flow, { options: { transport, seed: 1 }, edits }));
}

function told(stories: ReturnType<typeof storiesOver>) {
  return stories.map(({ node, machine, steps }) => [
    `${node} ${machine}`,
    ...steps.map(({ cursor, state, row }) => `${cursor} ${row?.on} ${state}`),
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

  it('are told as far as the moment', () => {
    const [phone, server] = storiesOver('udp');
    if (phone === undefined || server === undefined) throw new Error('there are no transactions');
    expect(storyUntil(server, 1)).toBeUndefined();
    expect(storyUntil(phone, 2)?.steps.map(({ state }) => state)).toEqual(['Trying']);
  });
});
