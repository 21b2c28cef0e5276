import { describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/sim/edit';
import type { Context } from '@/lib/sim/scenario';
import { findings } from '@/test/call-findings';
import { play, type Setting } from '@/test/call-scenario';
import { noCalls } from './calls';
import { callTimer } from './forward';

const idle: Context = {
  now: 0,
  self: 'server',
  transport: { name: 'UDP', reliable: false },
  dice: { draw: () => 'fa5b0' },
  resolve: (host) => host,
};

describe('a caller who gives up', () => {
  it('cancels what rings', () => {
    const { ladder, phases } = play({ commands: [{ at: 5500, node: 'alice', name: 'hang-up' }] });
    expect(ladder.slice(5)).toEqual([
      '5500 alice>server CANCEL',
      '5550 server>alice 200',
      '5550 server>bob CANCEL',
      '5600 bob>server 200',
      '5600 bob>server 487',
      '5650 server>bob ACK',
      '5650 server>alice 487',
      '5700 alice>server ACK',
    ]);
    expect(phases('bob')).toEqual(['cancelled']);
  });

  it('waits with the CANCEL for the first response, as the proxy does', () => {
    const setting: Setting = { commands: [{ at: 5020, node: 'alice', name: 'hang-up' }] };
    const cancels = play(setting).ladder.filter((line) => line.includes('CANCEL'));
    expect(cancels).toEqual(['5100 alice>server CANCEL', '5150 server>bob CANCEL']);
    expect(findings(setting)).toEqual([]);
  });

  it('is not waited for: timer C of the proxy ends what rings for more than three minutes', () => {
    const { entries } = play({});
    const ringing = entries.findLast(({ node, at }) => node === 'server' && at < 6000)?.world.nodes.server;
    const [timer = ''] = Object.keys(ringing?.timers ?? {}).filter((name) => name.startsWith('call C '));
    expect(ringing?.timers[timer]).toMatchObject({ setAt: 5150, firesAt: 186_150 });
    const calls = ringing?.state.kind === 'registrar' ? ringing.state.calls : noCalls;
    const step = callTimer(calls, timer, { ...idle, now: 186_150 });
    const sent = step?.effects.flatMap((effect) => (effect.do === 'send' ? [effect.text.slice(0, 6)] : []));
    expect(sent).toEqual(['CANCEL']);
  });

  it('does not wait for ever for the 487', () => {
    const edits: readonly Edit[] = [{ kind: 'down', node: 'bob', from: 5300, to: 300_000 }];
    const { calls, notes } = play({ edits, commands: [{ at: 5500, node: 'alice', name: 'hang-up' }] });
    expect(notes).toContain('did not say 487 within 32 seconds of the CANCEL');
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });
});
