import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addsTo, merged } from './merged';
import {
  answerIn,
  attemptIn,
  type ChallengeProgress,
  challengeIn,
  type LessonProgress,
  lessonIn,
  NOTHING,
  type Progress,
  reachedAlone,
} from './progress';
import { type ProgressAction, progressAfter } from './progress-after';
import { readProgress } from './read-progress';
import { wayOn } from './way-on';
import { FORMAT, writeProgress } from './write-progress';

/** Names as files may have them, members of every object included. */
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', 'toString'),
  fc.string({ maxLength: 6 }),
);
const time = fc.nat(50);
const times = fc.dictionary(name, time, { maxKeys: 3 });
const lesson: fc.Arbitrary<LessonProgress> = fc.record(
  {
    readAt: time,
    left: fc.record({ heading: name, at: time }),
    predictions: fc.dictionary(name, times, { maxKeys: 3 }),
  },
  { requiredKeys: ['predictions'] },
);
const challenge: fc.Arbitrary<ChallengeProgress> = fc.record(
  { reachedAt: time, shownAt: time, attempts: times },
  { requiredKeys: ['attempts'] },
);
const progress: fc.Arbitrary<Progress> = fc
  .tuple(
    fc.array(fc.tuple(name, lesson), { maxLength: 4 }),
    fc.array(fc.tuple(name, challenge), { maxLength: 4 }),
  )
  .map(([lessons, challenges]) => ({
    lessons: Object.fromEntries(lessons),
    challenges: Object.fromEntries(challenges),
  }));
const action: fc.Arbitrary<ProgressAction> = fc.oneof(
  fc.record({ type: fc.constantFrom('read' as const, 'unread' as const), lesson: name }),
  fc.record({ type: fc.constant('leave' as const), lesson: name, heading: name }),
  fc.record({ type: fc.constant('predict' as const), lesson: name, question: name, choice: name }),
  fc.record(
    { type: fc.constant('try' as const), challenge: name, link: name, former: name },
    { requiredKeys: ['type', 'challenge', 'link'] },
  ),
  fc.record({ type: fc.constantFrom('reach' as const, 'show' as const), challenge: name }),
);

/** Everything that a record says, one line each, without the times. */
function statements({ lessons, challenges }: Progress): readonly string[] {
  return [
    ...Object.entries(lessons).flatMap(([slug, { readAt, left, predictions }]) => [
      ...(readAt === undefined ? [] : [`read ${slug}`]),
      ...(left === undefined ? [] : [`was in ${slug}`]),
      ...Object.entries(predictions).flatMap(([question, choices]) =>
        Object.keys(choices).map((choice) => `answered ${slug} ${question} ${choice}`),
      ),
    ]),
    ...Object.entries(challenges).flatMap(([id, { reachedAt, shownAt, attempts }]) => [
      ...(reachedAt === undefined ? [] : [`reached ${id}`]),
      ...(shownAt === undefined ? [] : [`was shown ${id}`]),
      ...Object.keys(attempts).map((link) => `tried ${id} ${link}`),
    ]),
  ];
}

describe('two records put together', () => {
  it('say all that either of them says, and nothing else', () => {
    fc.assert(
      fc.property(progress, progress, (one, other) => {
        const both = new Set([...statements(one), ...statements(other)]);
        expect(new Set(statements(merged(one, other)))).toEqual(both);
      }),
    );
  });

  it('are the same in whatever order, and however often', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(merged(a, b), b)).toEqual(merged(a, b));
        expect(addsTo(merged(a, b), b)).toBe(false);
      }),
    );
  });

  it('keep what the reader does last as what stands', () => {
    const here = recordAfter(['try', 'loss', 'v=1&at=2', 10], ['predict', 'via', 'How many?', '4', 10]);
    const there = recordAfter(['try', 'loss', 'v=1&at=3', 20], ['predict', 'via', 'How many?', '5', 5]);
    const both = merged(there, here);
    expect(attemptIn(both, 'loss')).toBe('v=1&at=3');
    expect(answerIn(both, 'via', 'How many?')).toBe('4');
    expect(addsTo(there, here)).toBe(true);
  });
});

describe('a record', () => {
  it('comes back from its text as it was', () => {
    fc.assert(
      fc.property(progress, (one) => {
        expect(readProgress(writeProgress(one))).toEqual({ progress: one, understood: 'all' });
      }),
    );
  });

  it('loses nothing of what the reader did, whatever it is called', () => {
    fc.assert(
      fc.property(progress, action, (one, done) => {
        const next = progressAfter(one, done, 60);
        const lost = statements(one).filter((line) => !statements(next).includes(line));
        // What was taken back is gone; a try goes on as another one.
        expect(lost.length).toBeLessThanOrEqual(done.type === 'unread' || done.type === 'try' ? 1 : 0);
        expect(readProgress(writeProgress(next)).progress).toEqual(next);
      }),
    );
  });

  describe('of a try', () => {
    const tries = (...steps: readonly [link: string, former: string | undefined, at: number][]) =>
      steps.reduce(
        (before, [link, former, at]) =>
          progressAfter(
            before,
            { type: 'try', challenge: 'loss', link, ...(former === undefined ? {} : { former }) },
            at,
          ),
        NOTHING,
      );
    const solved = 'v=1&at=4&edits=solution';

    it('keeps it as it stands last', () => {
      const record = tries(['v=1&edits=a', undefined, 1], ['v=1&edits=b', 'v=1&edits=a', 2]);
      expect(challengeIn(record, 'loss').attempts).toEqual({ 'v=1&edits=b': 2 });
    });

    it('leaves alone what was changed in another tab, which is the later one as long as this only moves', () => {
      const record = tries(['v=1&at=1', undefined, 1], [solved, undefined, 2], ['v=1&at=2', 'v=1&at=1', 3]);
      expect(challengeIn(record, 'loss').attempts).toEqual({ [solved]: 2, 'v=1&at=2': 1 });
      expect(attemptIn(record, 'loss')).toBe(solved);
      // Nor does who has changed nothing yet.
      const untouched = tries([solved, undefined, 2], ['v=1&at=1', '', 3], ['', 'v=1&at=1', 4]);
      expect(attemptIn(untouched, 'loss')).toBe(solved);
      const changed = progressAfter(
        record,
        { type: 'try', challenge: 'loss', link: 'v=1&edits=b', former: 'v=1&at=2' },
        4,
      );
      expect(challengeIn(changed, 'loss').attempts).toEqual({ [solved]: 2, 'v=1&edits=b': 4 });
    });
  });

  it('remembers the first time of what is reached once', () => {
    const reached = recordAfter(
      ['reach', 'loss', '', 10],
      ['reach', 'loss', '', 20],
      ['show', 'loss', '', 30],
    );
    expect(challengeIn(reached, 'loss')).toMatchObject({ reachedAt: 10, shownAt: 30 });
    expect(reachedAlone(challengeIn(reached, 'loss'))).toBe(true);
    const shown = recordAfter(['show', 'loss', '', 10], ['reach', 'loss', '', 11]);
    expect(reachedAlone(challengeIn(shown, 'loss'))).toBe(false);
  });

  it('knows nothing of names that every object has', () => {
    expect(lessonIn(NOTHING, 'constructor')).toEqual({ predictions: {} });
    expect(challengeIn(NOTHING, 'toString')).toEqual({ attempts: {} });
    expect(answerIn(NOTHING, 'via', 'constructor')).toBeUndefined();
  });
});

describe('what is read of a record', () => {
  it('is something, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readProgress(text)).toEqual({ progress: NOTHING, understood: 'none' });
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (lessons, challenges) => {
        const { progress: read } = readProgress(JSON.stringify({ format: FORMAT, lessons, challenges }));
        expect(readProgress(writeProgress(read))).toEqual({ progress: read, understood: 'all' });
      }),
    );
  });

  const whole = { readAt: 5, predictions: { 'How many?': { 4: 6 } } };
  it.each([
    ['a lesson that is none', { lessons: { via: whole, cseq: 7 } }, { via: whole }],
    [
      'a time that is none',
      { lessons: { via: { ...whole, left: { heading: 'a', at: -1 } } } },
      { via: whole },
    ],
    [
      'a moment behind all clocks',
      { lessons: { via: { readAt: 1e300, predictions: {} } } },
      { via: { predictions: {} } },
    ],
    [
      'an answer without a time',
      { lessons: { via: { predictions: { a: { b: 'c' } } } } },
      { via: { predictions: { a: {} } } },
    ],
    ['challenges that are a list', { lessons: { via: whole }, challenges: [1] }, { via: whole }],
    ['a name without end', { lessons: { via: whole, ['x'.repeat(1001)]: whole } }, { via: whole }],
  ])('leaves out %s, and nothing else', (_what, fields, lessons) => {
    const text = JSON.stringify({ format: FORMAT, ...fields });
    expect(readProgress(text)).toEqual({ progress: { lessons, challenges: {} }, understood: 'some' });
  });
});

describe('the way on', () => {
  const lessons = ['via', 'cseq', 'nonce'].map((slug) => ({ slug, headings: [{ id: 'a' }, { id: 'b' }] }));
  it.each([
    ['from nothing', [], { kind: 'begin', lesson: 0 }],
    ['in the middle of a lesson', [['leave', 'cseq', 'b', 1]], { kind: 'continue', lesson: 1, heading: 'b' }],
    ['at a heading that is gone', [['leave', 'cseq', 'z', 1]], { kind: 'continue', lesson: 1 }],
    [
      'in the lesson of the last visit',
      [
        ['leave', 'nonce', 'b', 1],
        ['leave', 'via', 'a', 2],
      ],
      { kind: 'continue', lesson: 0, heading: 'a' },
    ],
    [
      'behind the lesson that was read',
      [
        ['leave', 'cseq', 'b', 1],
        ['read', 'cseq', '', 2],
      ],
      { kind: 'next', lesson: 2 },
    ],
    [
      'from the last lesson to one that was left out',
      [['read', 'nonce', '', 1]],
      { kind: 'next', lesson: 0 },
    ],
    [
      'nowhere, if all is read',
      [
        ['read', 'via', '', 1],
        ['read', 'cseq', '', 2],
        ['read', 'nonce', '', 3],
      ],
      undefined,
    ],
    ['past lessons that are no more', [['leave', 'gone', 'a', 9]], { kind: 'begin', lesson: 0 }],
  ] as const)('leads on %s', (_where, steps, expected) => {
    expect(wayOn(recordAfter(...steps), lessons)).toEqual(expected);
  });
});

type Step = readonly [type: ProgressAction['type'], of: string, what: string, at: number];
type Answer = readonly ['predict', lesson: string, question: string, choice: string, at: number];

/** The record after a few steps, written shortly. */
function recordAfter(...steps: readonly (Step | Answer)[]): Progress {
  return steps.reduce((before, step) => {
    if (step.length === 5) {
      const [type, slug, question, choice, at] = step;
      return progressAfter(before, { type, lesson: slug, question, choice }, at);
    }
    const [type, of, what, at] = step;
    return progressAfter(before, actionOf(type, of, what), at);
  }, NOTHING);
}

function actionOf(type: ProgressAction['type'], of: string, what: string): ProgressAction {
  switch (type) {
    case 'leave':
      return { type, lesson: of, heading: what };
    case 'try':
      return { type, challenge: of, link: what };
    case 'reach':
    case 'show':
      return { type, challenge: of };
    case 'read':
    case 'unread':
      return { type, lesson: of };
    case 'predict':
      return { type, lesson: of, question: what, choice: '' };
  }
}
