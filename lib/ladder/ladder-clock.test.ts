import { describe, expect, it } from 'vitest';
import { foldRepeats, repeatsIn } from './fold-repeats';
import { ladderClock, type TimesFrom } from './ladder-clock';
import { layoutLadder } from './layout-ladder';
import { sentenceFor, sentenceForMark } from './sentence-for';
import { inputFor, packet, registration, registrationMarks, troubled } from './test-data';

/** The column of times, from top to bottom. */
function column(
  from: TimesFrom,
  mark?: string,
  input = inputFor(registration, { marks: registrationMarks }),
) {
  const ladder = layoutLadder(input);
  const clock = ladderClock(ladder, from, mark);
  return ladder.rows.flatMap((row) => {
    if (row.kind === 'send') return [clock.ofArrow(row.arrow)];
    return row.kind === 'mark' ? [clock.ofMark(row.mark.at)] : [];
  });
}

describe('times', () => {
  it.each<[TimesFrom, string | undefined, readonly string[]]>([
    ['start', undefined, ['0 ms', '50 ms', '100 ms', '150 ms', '150 ms']],
    ['before', undefined, ['–', '+50 ms', '+50 ms', '+50 ms', '+50 ms']],
    ['mark', undefined, ['0 ms', '+50 ms', '+100 ms', '+150 ms', '+150 ms']],
    ['mark', 'bob#2', ['−100 ms', '−50 ms', '0 ms', '+50 ms', '+50 ms']],
    ['mark', 'nobody#7', ['0 ms', '+50 ms', '+100 ms', '+150 ms', '+150 ms']],
  ])('from %s with the mark %s', (from, mark, expected) => {
    expect(column(from, mark)).toEqual(expected);
  });

  it('after retransmissions that are folded are counted from the last of them', () => {
    const times = [0, 500, 1500, 3500, 7500];
    const repeated = times.map((at, i) =>
      packet(`bob#${i + 1}`, ['bob', 'server'], at, 'SIP/2.0 200 OK', i === 0 ? {} : { repeats: 'bob#1' }),
    );
    const input = inputFor([...repeated, packet('server#1', ['server', 'bob'], 8000, 'SIP/2.0 100 Trying')]);
    expect(column('before', undefined, foldRepeats(input, repeatsIn(input)))).toEqual([
      '–',
      '+0.5 s',
      '+0.5 s',
    ]);
  });

  it('count from a mark in a fold as if it were not folded', () => {
    const sentAt = [0, 500, 1500, 3500, 7500];
    const repeated = sentAt.map((at, i) =>
      packet(`bob#${i + 1}`, ['bob', 'server'], at, 'SIP/2.0 200 OK', i === 0 ? {} : { repeats: 'bob#1' }),
    );
    const answer = packet('server#1', ['server', 'bob'], 8000, 'SIP/2.0 100 Trying');
    const input = inputFor([...repeated, answer]);
    const folded = foldRepeats(input, repeatsIn(input));
    expect(column('mark', 'bob#4', input)).toEqual(['−3.5 s', '−3 s', '−2 s', '0 ms', '+4 s', '+4.5 s']);
    expect(column('mark', 'bob#4', folded)).toEqual(['−3.5 s', '−3 s', '+4.5 s']);
    const { arrows, lanes } = layoutLadder(folded);
    const clock = ladderClock({ arrows }, 'mark', 'bob#4');
    expect(
      arrows.map((arrow) => sentenceFor(arrow, lanes, clock).replace(/ (?:Bob|SIP Server) .*/, '')),
    ).toEqual(['3.5 s before the mark,', '3 s before the mark,', '4.5 s after the mark,']);
  });

  it('are told in sentences as in the column', () => {
    const ladder = layoutLadder(inputFor(troubled));
    const told = (from: TimesFrom, mark?: string) => {
      const clock = ladderClock(ladder, from, mark);
      return ladder.arrows
        .slice(0, 3)
        .map((arrow) => sentenceFor(arrow, ladder.lanes, clock))
        .join('\n');
    };
    expect(told('before')).toMatchInlineSnapshot(`
      "First, Bob sends REGISTER F1 to SIP Server; it arrives 50 ms later.
      50 ms after the message before, SIP Server sends 401 Unauthorized F2 to Bob; it never arrives: it was dropped on the way, by an edit.
      450 ms after the message before, Bob sends REGISTER F1 to SIP Server again, a retransmission; it arrives 50 ms later."
    `);
    expect(told('mark', 'server#1')).toMatchInlineSnapshot(`
      "50 ms before F2, Bob sends REGISTER F1 to SIP Server; it arrives 50 ms later.
      At 0 ms, as the mark, SIP Server sends 401 Unauthorized F2 to Bob; it never arrives: it was dropped on the way, by an edit.
      450 ms after F2, Bob sends REGISTER F1 to SIP Server again, a retransmission; it arrives 50 ms later."
    `);
    expect(told('mark', 'bob#2')).toMatchInlineSnapshot(`
      "0.5 s before the mark, Bob sends REGISTER F1 to SIP Server; it arrives 50 ms later.
      450 ms before the mark, SIP Server sends 401 Unauthorized F2 to Bob; it never arrives: it was dropped on the way, by an edit.
      At 0 ms, as the mark, Bob sends REGISTER F1 to SIP Server again, a retransmission; it arrives 50 ms later."
    `);
    expect(
      sentenceForMark(
        { node: 'bob', at: 500, label: 'Timer E', kind: 'timer' },
        ladder.lanes,
        ladderClock(ladder, 'before'),
      ),
    ).toBe('450 ms after the message before, Timer E of Bob fires.');
  });

  it('of a ladder without messages are those of the run', () => {
    expect(column('before', undefined, inputFor([], { marks: registrationMarks }))).toEqual(['150 ms']);
  });
});
