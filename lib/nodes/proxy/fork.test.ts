import { describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/sim/edit';
import { findings } from '@/test/call-findings';
import { phone, play, type Setting } from '@/test/call-scenario';
import { healthyCall } from '@/test/healthy-call';

const two = [phone('desk', 201, 'udp'), phone('mobile', 202, 'udp')];
const twice = (...lines: readonly string[]) => lines.flatMap((line) => [line, line]);

/** The REGISTER of that phone, with q added to its Contact. */
function withQ(phones: Setting['phones'] & {}, packet: string, q: string): Edit {
  const text = play({ phones }).packets.find(({ id }) => id === packet)?.text ?? '';
  return { kind: 'replace', packet, text: text.replace(/(Contact: <[^>]*>)/, `$1;q=${q}`) };
}

describe('a call that forks', () => {
  it('rings all phones at once; the first 200 wins, and the other phone is cancelled', () => {
    // The INVITE to the mobile phone is late, so that it still rings when the other is answered.
    const setting: Setting = { phones: two, edits: [{ kind: 'delay', packet: 'server#5', by: 300 }] };
    const { ladder, call, phases } = play(setting);
    expect(ladder.slice(2)).toEqual([
      '5050 server>desk INVITE',
      '5050 server>mobile INVITE',
      '5100 desk>server 180',
      '5150 server>alice 180',
      '5400 mobile>server 180',
      '5450 server>alice 180',
      '6100 desk>server 200',
      '6150 server>alice 200',
      '6150 server>mobile CANCEL',
      '6200 alice>server ACK',
      '6200 mobile>server 200',
      '6200 mobile>server 487',
      '6250 server>desk ACK',
      '6250 server>mobile ACK',
      ...healthyCall.slice(-4).map((line) => line.replace('bob', 'desk')),
    ]);
    expect(call).toEqual({ phase: 'ended' });
    expect([...phases('desk'), ...phases('mobile')]).toEqual(['ended', 'cancelled']);
    expect(findings(setting)).toEqual([]);
  });

  it('acknowledges both where two are answered at the same moment, and ends the second', () => {
    const { ladder, phases } = play({ phones: two });
    expect(ladder.filter((line) => line.includes('alice>'))).toEqual([
      '5000 alice>server INVITE',
      ...twice('6200 alice>server ACK').slice(0, 2),
      '6200 alice>server BYE',
      '7200 alice>server BYE',
    ]);
    expect([...phases('desk'), ...phases('mobile')]).toEqual(['ended', 'ended']);
    expect(findings({ phones: two })).toEqual([]);
  });

  it('tries the higher q first, and the lower one when that has failed', () => {
    const edits: readonly Edit[] = [
      withQ(two, 'desk#1', '0.5'),
      { kind: 'down', node: 'mobile', from: 2000, to: 300_000 },
    ];
    const { ladder, call } = play({ phones: two, edits });
    const invites = ladder.filter((line) => line.includes('INVITE') && line.includes('server>'));
    expect(invites.slice(0, 2)).toEqual(['5050 server>mobile INVITE lost', '5550 server>mobile INVITE lost']);
    expect(invites.at(-1)).toBe('37050 server>desk INVITE');
    expect(call).toEqual({ phase: 'ended' });
  });
});
