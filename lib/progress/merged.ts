import type { ChallengeProgress, LessonProgress, Place, Progress } from './progress';

/**
 * Two records of one reader as one: all that stands in either of them. What happened first counts for what is reached once,
 * what happened last for where the reader is; so it does not matter which of them is the first, nor how often they are put
 * together.
 */
export function merged(one: Progress, other: Progress): Progress {
  return {
    lessons: union(one.lessons, other.lessons, mergedLesson),
    challenges: union(one.challenges, other.challenges, mergedChallenge),
  };
}

/** True if a record says something that `progress` does not say. */
export function addsTo(progress: Progress, record: Progress): boolean {
  return JSON.stringify(sorted(merged(progress, record))) !== JSON.stringify(sorted(progress));
}

function mergedLesson(one: LessonProgress, other: LessonProgress): LessonProgress {
  const readAt = earlier(one.readAt, other.readAt);
  const left = laterPlace(one.left, other.left);
  return {
    ...(readAt === undefined ? {} : { readAt }),
    ...(left === undefined ? {} : { left }),
    predictions: union(one.predictions, other.predictions, (a, b) => union(a, b, Math.max)),
  };
}

function mergedChallenge(one: ChallengeProgress, other: ChallengeProgress): ChallengeProgress {
  const reachedAt = earlier(one.reachedAt, other.reachedAt);
  const shownAt = earlier(one.shownAt, other.shownAt);
  return {
    ...(reachedAt === undefined ? {} : { reachedAt }),
    ...(shownAt === undefined ? {} : { shownAt }),
    attempts: union(one.attempts, other.attempts, Math.max),
  };
}

/** All members of two records; `both` says what becomes of two with the same key. */
function union<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  both: (one: T, other: T) => T,
): Readonly<Record<string, T>> {
  const members = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    const former = members.get(key);
    members.set(key, former === undefined ? value : both(former, value));
  }
  return Object.fromEntries(members);
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

function laterPlace(one: Place | undefined, other: Place | undefined): Place | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  // Of two places at the same moment any one will do, as long as it is the same whichever is asked about first.
  if (one.at === other.at) return one.heading > other.heading ? one : other;
  return one.at > other.at ? one : other;
}

/** With its members in the order of their keys, on every level. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, member]) => [key, sorted(member)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
