import { describe, expect, it } from 'vitest';
import { heardBy, scenario, storyOf, tcp } from '@/test/toys';
import type { Edit } from './edit';
import { run } from './run';
import type { LinkConditions } from './scenario';

/** A run of `count` words under link conditions. */
function under(links: readonly LinkConditions[], count = 3, edits: readonly Edit[] = []) {
  return run({ ...scenario(count), links, until: 10_000_000 }, edits);
}

const cut: LinkConditions = { from: 'talker', to: 'echo', loss: 1 };

describe('links over datagrams', () => {
  it.each<[string, LinkConditions, string]>([
    ['a cut', cut, '0→never 0 first (the network carries nothing from Talker to Echo)'],
    ['a cut of the other direction', { from: 'echo', loss: 1 }, '0→50 0 first'],
    ['a cut that is over', { loss: 1, until: 0 }, '0→50 0 first'],
    ['a cut that is to come', { loss: 1, since: 1 }, '0→50 0 first'],
    ['a detour', { delay: 7 }, '0→57 0 first'],
  ])('%s', (_name, link, line) => {
    expect(storyOf(under([link]))[0]).toBe(`talker#1 ${line}`);
  });

  it('lose as many packets as they say, and say so', () => {
    const packets = under([{ from: 'talker', loss: 0.2 }, { loss: 0.125 }], 2000).packets;
    const words = packets.filter(({ from }) => from === 'talker');
    const lost = words.filter((packet) => packet.lost !== undefined);
    // 0.2 + 0.125 − 0.2 · 0.125
    expect(lost.length / words.length).toBeCloseTo(0.3, 1);
    expect(lost[0]?.lost).toBe('the network loses 30 % of what goes from Talker to Echo, and lost this');
  });

  it('spread delays over the jitter, so that what leaves later may arrive earlier', () => {
    const packets = under([{ from: 'talker', delay: 5, jitter: 3000 }], 500).packets;
    const words = packets.filter(({ from }) => from === 'talker');
    const delays = words.map(({ sentAt, arrivedAt }) => (arrivedAt ?? 0) - sentAt - 55);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...delays)).toBeLessThanOrEqual(3000);
    expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(2700);
    expect(words.some(({ arrivedAt }, i) => (arrivedAt ?? 0) > (words[i + 1]?.arrivedAt ?? Infinity))).toBe(
      true,
    );
  });

  it('send a second copy just behind the first', () => {
    expect(storyOf(under([{ from: 'talker', duplicate: 1 }], 1)).slice(0, 2)).toEqual([
      'talker#1 0→50 0 first',
      'talker#1+1 0→51 0 first',
    ]);
  });

  it('change one character, and keep what was sent', () => {
    const [packet] = under([{ from: 'talker', corrupt: 1 }], 1).packets;
    expect(packet).toMatchObject({ original: '0 first', damaged: true });
    const changed = [...(packet?.text ?? '')].filter((character, i) => character !== '0 first'[i]);
    expect(changed).toHaveLength(1);
  });

  it('come with edits as well, and what an edit says of a packet holds', () => {
    const [packet] = under([], 1, [
      { kind: 'link', conditions: { corrupt: 1 } },
      { kind: 'replace', packet: 'talker#1', text: 'as written' },
    ]).packets;
    expect(packet).toMatchObject({ text: 'as written', original: '0 first' });
    expect(packet?.damaged).toBeUndefined();
    const dropped = under([cut], 1, [{ kind: 'drop', packet: 'talker#1' }]).packets[0];
    expect(dropped?.lost).toBe('it was dropped on the way, by an edit');
  });

  it('meet a packet with the same fate, whatever else changes', () => {
    const fates = (links: readonly LinkConditions[]) =>
      under(links, 50).packets.map(({ id, lost }) => `${id} ${lost === undefined}`);
    const lossy: LinkConditions = { from: 'talker', loss: 0.5 };
    expect(fates([lossy, { delay: 3, jitter: 9 }])).toEqual(fates([lossy]));
  });
});

describe('links over a stream', () => {
  const over = (links: readonly LinkConditions[], count = 50) =>
    run({ ...scenario(count), transport: tcp, links, until: 10_000_000 });

  it('delay what was lost or damaged, for it is sent again', () => {
    const trace = over([{ from: 'talker', loss: 0.3, corrupt: 0.2, duplicate: 1, jitter: 400 }]);
    const words = trace.packets.filter(({ from }) => from === 'talker');
    expect(words).toHaveLength(50);
    expect(words.every(({ lost, original }) => lost === undefined && original === undefined)).toBe(true);
    expect(words.some(({ sentAt, arrivedAt }) => (arrivedAt ?? 0) - sentAt >= 1050)).toBe(true);
  });

  it('keep the order', () => {
    const trace = over([{ from: 'talker', loss: 0.4, jitter: 3000 }]);
    const numbers = heardBy(trace, 'echo').map((text) => Number.parseInt(text, 10));
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('give up after seven times, and open no connection where nothing gets through', () => {
    const trace = over([cut], 1);
    expect(trace.packets[0]?.lost).toBe('the network carries nothing from Talker to Echo');
    expect(trace.entries.at(-1)?.world.connections).toEqual([]);
    const lost = over([{ from: 'talker', loss: 0.95 }]).packets.find((packet) => packet.lost !== undefined);
    expect(lost?.lost).toBe(
      'the network loses 95 % of what goes from Talker to Echo, and lost this each of the 7 times that it was sent',
    );
  });
});
