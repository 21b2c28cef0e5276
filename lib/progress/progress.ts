/**
 * How far a reader has come. All of it is plain data that only grows while somebody reads, so that two records of one reader
 * can be put together without losing anything (`merged`). Times are ms since 1970 by the clock of the reader.
 */
export interface Progress {
  /** By the names of the lessons in their addresses. */
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** By the ids of the challenges. */
  readonly challenges: Readonly<Record<string, ChallengeProgress>>;
}

export interface LessonProgress {
  /** When it was read to the end for the first time. */
  readonly readAt?: number;
  /** Where the reader was last. */
  readonly left?: Place;
  /** What was answered, by the question. */
  readonly predictions: Readonly<Record<string, PredictionProgress>>;
}

/** A place in a lesson. */
export interface Place {
  /** Id of the heading above. */
  readonly heading: string;
  readonly at: number;
}

/** What the reader chose, and when for the last time. */
export type PredictionProgress = Readonly<Record<string, number>>;

export interface ChallengeProgress {
  /** When its goal was reached for the first time. */
  readonly reachedAt?: number;
  /** When a solution was shown for the first time. */
  readonly shownAt?: number;
  /**
   * The tries as they stand, as links (`lib/session/link`; empty for what the challenge begins with), and when each was
   * changed last. There are several where records were put together.
   */
  readonly attempts: Readonly<Record<string, number>>;
}

/** Of a reader of whom nothing is known. */
export const NOTHING: Progress = { lessons: {}, challenges: {} };

const NO_LESSON: LessonProgress = { predictions: {} };
const NO_CHALLENGE: ChallengeProgress = { attempts: {} };

/** How far the reader is in a lesson; any name is a name of a lesson. */
export function lessonIn({ lessons }: Progress, slug: string): LessonProgress {
  return own(lessons, slug) ?? NO_LESSON;
}

export function challengeIn({ challenges }: Progress, id: string): ChallengeProgress {
  return own(challenges, id) ?? NO_CHALLENGE;
}

/** What the reader chose last in answer to a question of a lesson; undefined if nothing. */
export function answerIn(progress: Progress, slug: string, question: string): string | undefined {
  return latestOf(own(lessonIn(progress, slug).predictions, question) ?? {});
}

/** The try at a challenge that was changed last; undefined if there is none. */
export function attemptIn(progress: Progress, id: string): string | undefined {
  return latestOf(challengeIn(progress, id).attempts);
}

/** The key with the latest time; of several the last one in the order of their letters. */
export function latestOf(times: Readonly<Record<string, number>>): string | undefined {
  const sorted = Object.entries(times).sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1));
  return sorted.at(-1)?.[0];
}

/** True for a goal that the reader reached before any solution was shown. */
export function reachedAlone({ reachedAt, shownAt }: ChallengeProgress): boolean {
  return reachedAt !== undefined && (shownAt === undefined || reachedAt < shownAt);
}

/** A member of the record itself: `constructor` is none, whatever a file calls its lessons. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
