import { describe, expect, it } from 'vitest';
import type { Packet } from '@/lib/sim/trace';
import { foldRepeats, repeatsIn } from './fold-repeats';
import type { LadderInput, LadderMark } from './ladder';
import { layoutLadder } from './layout-ladder';
import { sentenceFor } from './sentence-for';
import { inputFor, packet, registration, troubled, troubledMarks } from './test-data';

const up = ['bob', 'server'] as const;
const down = ['server', 'bob'] as const;
const [register] = registration;
const TIMES = [0, 500, 1500, 3500, 7500, 11_500, 15_500];

/** A request that is sent at these times, and never answered. */
function unanswered(more: Partial<Packet> = {}): readonly Packet[] {
  return TIMES.map((at, i) =>
    packet(`bob#${i + 1}`, up, at, register?.text ?? '', {
      ...(i === 0 ? {} : { repeats: 'bob#1' }),
      ...more,
    }),
  );
}

const lost: Partial<Packet> = { arrivedAt: null, lost: 'the network loses it.' };
const timers = TIMES.slice(1).map((at): LadderMark => ({ node: 'bob', at, label: 'Timer E', kind: 'timer' }));
const answer = packet('server#1', down, 5000, 'SIP/2.0 200 OK');

/** What is drawn of a run when all that can be folded is: its notes and marks. */
function drawn(packets: readonly Packet[], more: Partial<LadderInput> = {}): readonly string[] {
  const input = inputFor(packets, more);
  const { rows } = layoutLadder(foldRepeats(input, repeatsIn(input)));
  return rows.flatMap((row) => {
    if (row.kind === 'mark') return [row.mark.label];
    if (row.kind !== 'send') return [];
    const note = row.arrow.text.lines.filter(({ role }) => role === 'note').map(({ text }) => text);
    return [[`${row.arrow.label} ${row.arrow.step}`, ...note].join(', ')];
  });
}

describe('retransmissions in a row', () => {
  it.each<[string, readonly Packet[], Partial<LadderInput>, readonly string[]]>([
    [
      'are one arrow with their count, and one timer',
      unanswered(lost),
      { marks: timers },
      ['REGISTER F1, lost', 'Timer E', 'REGISTER F1, ×6 again within 15 s, lost'],
    ],
    [
      'are one arrow where all of them arrive',
      unanswered(),
      {},
      ['REGISTER F1', 'REGISTER F1, ×6 again within 15 s'],
    ],
    [
      'stay as they are where there are few',
      unanswered(lost).slice(0, 4),
      { marks: timers.slice(0, 3) },
      [
        'REGISTER F1, lost',
        ...Array.from({ length: 3 }, () => ['Timer E', 'REGISTER F1, again, lost']).flat(),
      ],
    ],
    [
      'are two rows where something is sent between them',
      [...unanswered().slice(0, 4), answer, ...unanswered().slice(4)],
      {},
      [
        'REGISTER F1',
        ...Array.from({ length: 3 }, () => 'REGISTER F1, again'),
        '200 OK F2',
        ...Array.from({ length: 3 }, () => 'REGISTER F1, again'),
      ],
    ],
    [
      'are two rows where something happens to somebody between them',
      unanswered(lost),
      { marks: [{ node: 'server', at: 3600, label: 'comes back', kind: 'state' }] },
      [
        'REGISTER F1, lost',
        ...Array.from({ length: 3 }, () => 'REGISTER F1, again, lost'),
        'comes back',
        ...Array.from({ length: 3 }, () => 'REGISTER F1, again, lost'),
      ],
    ],
    [
      'are not in a row where what arrives late comes between them',
      [packet('server#1', down, 0, 'SIP/2.0 100 Trying', { arrivedAt: 3600 }), ...unanswered(lost)],
      {},
      ['100 Trying F1', 'REGISTER F2, lost', ...Array.from({ length: 6 }, () => 'REGISTER F2, again, lost')],
    ],
    [
      'of both sides stay as they are',
      troubled,
      { marks: troubledMarks },
      [
        'REGISTER F1',
        '401 Unauthorized F2, lost',
        'Timer E fires',
        'REGISTER F1, again',
        '401 Unauthorized F2, again',
        'Timer E fires',
        'REGISTER F1, again',
        'REGISTER F3',
        '401 Unauthorized F2, again',
        '200 OK F4',
      ],
    ],
  ])('%s', (_, packets, more, expected) => {
    expect(drawn(packets, more).map((words) => words.replaceAll(' · ', ', '))).toEqual(expected);
  });

  it('are not alike where one of them is lost, or changed on the way', () => {
    const one = (i: number, more: Partial<Packet>) =>
      unanswered().map((each, at) => (at === i ? { ...each, ...more } : each));
    for (const packets of [one(3, lost), one(3, { original: 'A' }), one(4, { to: 'carol' })]) {
      expect(repeatsIn({ packets })).toEqual([]);
    }
  });

  it.each([
    ['after the next one', 1, 9000],
    ['noticeably later than it was sent', 1, 300],
    ['after the next one, though soon', 0.05, 299],
  ])('are not in a row with one that arrives %s', (_, pace, latency) => {
    const packets = unanswered().map((one, i) => {
      const sentAt = one.sentAt * pace;
      return { ...one, sentAt, arrivedAt: sentAt + (i === 3 ? latency : 50) };
    });
    expect(repeatsIn({ packets })).toEqual([]);
    expect(drawn(packets)).toEqual(['REGISTER F1', ...Array.from({ length: 6 }, () => 'REGISTER F1, again')]);
  });

  it('are in a row behind a first one that arrives after all of them', () => {
    const packets = unanswered().map((one, i) => (i === 0 ? { ...one, arrivedAt: 20_000 } : one));
    expect(drawn(packets)).toEqual(['REGISTER F1', 'REGISTER F1, ×6 again within 15 s']);
  });

  it('last until the last of them, so that what follows comes right after', () => {
    const input = inputFor([...unanswered(), packet('server#1', down, 16_000, 'SIP/2.0 200 OK')]);
    const { gaps } = layoutLadder(foldRepeats(input, repeatsIn(input)));
    expect(gaps.map(({ text }) => text.text)).toEqual(['⋯ 450 ms', '⋯ 450 ms']);
  });

  it('are told as one sentence', () => {
    const told = (packets: readonly Packet[]) => {
      const input = inputFor(packets);
      const { arrows, lanes } = layoutLadder(foldRepeats(input, repeatsIn(input)));
      return arrows.slice(1).map((arrow) => sentenceFor(arrow, lanes));
    };
    expect([...told(unanswered(lost)), ...told(unanswered())]).toEqual([
      'At 0.5 s Bob begins to send REGISTER F1 to SIP Server again: 6 retransmissions within 15 s; none of them arrives: the network loses it.',
      'At 0.5 s Bob begins to send REGISTER F1 to SIP Server again: 6 retransmissions within 15 s; each of them arrives.',
    ]);
  });

  it('leave a run alone that has none', () => {
    const input = inputFor(registration);
    expect(foldRepeats(input, repeatsIn(input))).toBe(input);
  });
});
