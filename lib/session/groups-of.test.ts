import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { run } from '@/lib/sim/run';
import type { Packet } from '@/lib/sim/trace';
import { groupsOf } from './groups-of';
import { scenarioOf } from './scenario-of';
import { newSession } from './session';

function packetsOf(flow: string): readonly Packet[] {
  const session = newSession(knownFlow(flow));
  return run(scenarioOf(session.flow, session.setup), session.setup.edits).packets;
}

function letters(packets: readonly Packet[], by: 'call' | 'cseq'): string {
  const { of } = groupsOf(packets, by);
  return packets.map(({ id }) => of.get(id)?.letter ?? '-').join('');
}

describe('groups of messages', () => {
  it('are those of a Call-ID', () => {
    expect(letters(packetsOf('2.1'), 'call')).toBe('AAAA');
    expect(groupsOf(packetsOf('2.1'), 'call').all).toEqual([
      { letter: 'A', colour: 0, title: 'Call-ID 1j9FpLxk3uxtm8tn@biloxi.example.com', count: 4 },
    ]);
  });

  it('are those of a Call-ID and a number in CSeq', () => {
    expect(letters(packetsOf('2.1'), 'cseq')).toBe('AABB');
    expect(groupsOf(packetsOf('2.1'), 'cseq').all.map(({ title }) => title)).toEqual(['CSeq 1', 'CSeq 2']);
  });

  it('take no keep-alives and nothing that cannot be read', () => {
    const [first] = packetsOf('2.1');
    const others = ['\r\n\r\n', 'nonsense', 'OPTIONS sip:a SIP/2.0\r\nCall-ID: x\r\n\r\n'];
    const packets = others.flatMap((text, i) =>
      first === undefined ? [] : [{ ...first, id: `p#${i}`, text }],
    );
    expect(letters(packets, 'call')).toBe('--A');
    expect(letters(packets, 'cseq')).toBe('---');
  });

  it('show as signs what a reader would not see, and still tell it apart', () => {
    const [first] = packetsOf('2.1');
    const packets = ['a\u202eb', 'a\u200bb', 'a\u202eb'].flatMap((value, i) =>
      first === undefined
        ? []
        : [{ ...first, id: `p#${i}`, text: `OPTIONS sip:a SIP/2.0\r\nCall-ID: ${value}\r\n\r\n` }],
    );
    expect(letters(packets, 'call')).toBe('ABA');
    expect(groupsOf(packets, 'call').all.map(({ title, count }) => [title, count])).toEqual([
      ['Call-ID a\ufffdb', 2],
      ['Call-ID a\ufffdb', 1],
    ]);
  });

  it('go on after Z, and their colours come again', () => {
    const [first] = packetsOf('2.1');
    const packets = Array.from({ length: 28 }, (_, i) => ({
      id: `p#${i}`,
      text: `OPTIONS sip:a SIP/2.0\r\nCall-ID: ${i}\r\n\r\n`,
    })).flatMap((more) => (first === undefined ? [] : [{ ...first, ...more }]));
    const { all } = groupsOf(packets, 'call');
    expect(all.slice(-3).map(({ letter, colour }) => `${letter}${colour}`)).toEqual(['Z1', 'AA2', 'AB3']);
  });
});
