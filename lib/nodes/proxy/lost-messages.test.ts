import { describe, expect, it } from 'vitest';
import { play } from '@/test/call-scenario';

describe('over a network that loses', () => {
  it('repeats the INVITE until somebody says anything', () => {
    const { ladder, call } = play({ edits: [{ kind: 'drop', packet: 'alice#1' }] });
    expect(ladder.slice(0, 3)).toEqual([
      '5000 alice>server INVITE lost',
      '5500 alice>server INVITE',
      '5550 server>alice 100',
    ]);
    expect(call).toEqual({ phase: 'ended' });
  });

  it('repeats a 200 that was lost, since no ACK comes', () => {
    const { ladder } = play({ edits: [{ kind: 'drop', packet: 'bob#3' }] });
    expect(ladder.slice(5, 9)).toEqual([
      '6100 bob>server 200 lost',
      '6600 bob>server 200',
      '6650 server>alice 200',
      '6700 alice>server ACK',
    ]);
  });

  it('repeats an ACK that was lost, since the 200 comes again', () => {
    const { ladder, packets } = play({ edits: [{ kind: 'drop', packet: 'alice#2' }] });
    expect(ladder.slice(7, 12)).toEqual([
      '6200 alice>server ACK lost',
      '6600 bob>server 200',
      '6650 server>alice 200',
      '6700 alice>server ACK',
      '6750 server>bob ACK',
    ]);
    expect(packets.find(({ id }) => id === 'alice#3')?.repeats).toBe('alice#2');
  });

  it('the phone gives up 32 seconds after its 200 where no ACK ever comes', () => {
    const { ladder, phases, calls } = play({
      links: [{ from: 'server', to: 'bob', since: 6000, loss: 1 }],
    });
    const answers = ladder.filter((line) => line.includes('bob>server 200'));
    expect(answers.map((line) => Number(line.split(' ')[0]) - 6100)).toEqual([
      0, 500, 1500, 3500, 7500, 11_500, 15_500, 19_500, 23_500, 27_500, 31_500,
    ]);
    expect(phases('bob')).toEqual(['unacknowledged']);
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('comes to one end, whatever is lost (seed %i)', (seed) => {
    const { call, calls } = play({ seed, links: [{ since: 4000, loss: 0.4, jitter: 400, duplicate: 0.2 }] });
    expect(['ended', 'failed']).toContain(call?.phase);
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });
});
