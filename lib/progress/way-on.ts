import { lessonIn, type Progress } from './progress';

/** Where a reader goes on. */
export interface WayOn {
  /** `begin` for who has read nothing, `continue` in the middle of a lesson, `next` after one. */
  readonly kind: 'begin' | 'continue' | 'next';
  /** Index into the lessons. */
  readonly lesson: number;
  /** Id of the heading to continue at; absent for the beginning. */
  readonly heading?: string;
}

/** What has to be known of a lesson to find the way: its name in the address and its headings. */
export interface LessonOnTheWay {
  readonly slug: string;
  readonly headings: readonly { readonly id: string }[];
}

/**
 * Where a reader left off: in the lesson that they were in last or, if they have read that to its end, at the first of
 * those after it that they have not read, and then of all. Undefined for who has read everything.
 */
export function wayOn(progress: Progress, lessons: readonly LessonOnTheWay[]): WayOn | undefined {
  const last = lastLeft(progress, lessons);
  const place = lessonIn(progress, lessons[last]?.slug ?? '');
  if (place.left !== undefined && place.readAt === undefined) {
    const heading = lessons[last]?.headings.find(({ id }) => id === place.left?.heading)?.id;
    return { kind: 'continue', lesson: last, ...(heading === undefined ? {} : { heading }) };
  }
  const unread = lessons.flatMap(({ slug }, at) =>
    lessonIn(progress, slug).readAt === undefined ? [at] : [],
  );
  const next = unread.find((at) => at > last) ?? unread[0];
  if (next === undefined) return undefined;
  const isFresh = last < 0 && unread.length === lessons.length;
  return { kind: isFresh ? 'begin' : 'next', lesson: next };
}

/** Index of the lesson that the reader was in last; -1 if in none. */
function lastLeft(progress: Progress, lessons: readonly LessonOnTheWay[]): number {
  const times = lessons.map(({ slug }) => {
    const { left, readAt } = lessonIn(progress, slug);
    return left?.at ?? readAt ?? -1;
  });
  const latest = Math.max(-1, ...times);
  return latest < 0 ? -1 : times.lastIndexOf(latest);
}
