import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { describePacket } from '@/lib/session/describe-packet';
import { runSetup } from '@/lib/session/run-setup';
import { whenceOf } from './look-sentences';

const { packets } = runSetup(knownFlow('2.1'), {
  options: { transport: 'udp', seed: 1 },
  edits: [{ kind: 'drop', packet: 'server#1' }],
});
const seen = packets.map((packet) => ({
  packet,
  name: 'F1',
  summary: describePacket(packet),
  explained: [],
  problems: [],
}));

describe('what times count from', () => {
  it('is a message, and when it is sent again', () => {
    const again = packets.find(({ repeats }) => repeats === 'bob#1')?.id;
    expect(whenceOf({ times: 'mark', mark: undefined }, { seen })).toBe('F1 REGISTER');
    expect(whenceOf({ times: 'mark', mark: again }, { seen })).toBe('F1 REGISTER sent again at 0.5 s');
    expect(whenceOf({ times: 'mark', mark: again }, { seen: [] })).toBe('the first message');
  });
});
