import {
  type ChallengeProgress,
  challengeIn,
  type LessonProgress,
  lessonIn,
  own,
  type Progress,
} from './progress';

/** What a reader does that is worth remembering. */
export type ProgressAction =
  /** Has read a lesson to its end. */
  | { readonly type: 'read'; readonly lesson: string }
  /** Says that they have not read it after all. */
  | { readonly type: 'unread'; readonly lesson: string }
  /** Is at a heading of a lesson. */
  | { readonly type: 'leave'; readonly lesson: string; readonly heading: string }
  | { readonly type: 'predict'; readonly lesson: string; readonly question: string; readonly choice: string }
  /** Goes on with a try at a challenge: it takes the place of `former`. One that goes on from none stands beside the others. */
  | { readonly type: 'try'; readonly challenge: string; readonly link: string; readonly former?: string }
  | { readonly type: 'reach'; readonly challenge: string }
  /** Was shown a solution. */
  | { readonly type: 'show'; readonly challenge: string };

/** The record after something that the reader did at a time, in ms since 1970. Pure. */
export function progressAfter(progress: Progress, action: ProgressAction, at: number): Progress {
  switch (action.type) {
    case 'read':
      return withLesson(progress, action.lesson, (lesson) => ({ readAt: at, ...lesson }));
    case 'unread':
      return withLesson(progress, action.lesson, ({ readAt: _not, ...lesson }) => lesson);
    case 'leave':
      return withLesson(progress, action.lesson, (lesson) => ({
        ...lesson,
        left: { heading: action.heading, at },
      }));
    case 'predict':
      return withLesson(progress, action.lesson, (lesson) => predicted(lesson, action, at));
    case 'try':
      return withChallenge(progress, action.challenge, (challenge) => tried(challenge, action, at));
    case 'reach':
      return withChallenge(progress, action.challenge, (challenge) => ({ reachedAt: at, ...challenge }));
    case 'show':
      return withChallenge(progress, action.challenge, (challenge) => ({ shownAt: at, ...challenge }));
  }
}

function predicted(
  lesson: LessonProgress,
  { question, choice }: ProgressAction & { readonly type: 'predict' },
  at: number,
): LessonProgress {
  const former = own(lesson.predictions, question);
  return { ...lesson, predictions: { ...lesson.predictions, [question]: { ...former, [choice]: at } } };
}

function tried(
  challenge: ChallengeProgress,
  { link, former }: ProgressAction & { readonly type: 'try' },
  at: number,
): ChallengeProgress {
  const { attempts } = challenge;
  const others = Object.entries(attempts).filter(([one]) => one !== former);
  // Who only goes elsewhere in a run has not changed the try: one that was changed since, in another tab, is the later one.
  const isMoved = former !== undefined && isSameRun(former, link);
  const changedAt = isMoved ? (own(attempts, former) ?? NEVER) : at;
  return { ...challenge, attempts: { ...Object.fromEntries(others), [link]: changedAt } };
}

/** When a try was changed that is still what the challenge begins with, or that another tab has gone on with. */
const NEVER = 0;

/** True for links that differ in the place in the run alone. */
function isSameRun(one: string, other: string): boolean {
  return withoutPlace(one) === withoutPlace(other);
}

/** What a link changes in a run, without the place in it; empty if nothing. */
function withoutPlace(link: string): string {
  const params = new URLSearchParams(link);
  for (const key of ['v', 'at', 'time', 'until']) params.delete(key);
  return params.toString();
}

function withLesson(
  progress: Progress,
  slug: string,
  change: (lesson: LessonProgress) => LessonProgress,
): Progress {
  return { ...progress, lessons: { ...progress.lessons, [slug]: change(lessonIn(progress, slug)) } };
}

function withChallenge(
  progress: Progress,
  id: string,
  change: (challenge: ChallengeProgress) => ChallengeProgress,
): Progress {
  return { ...progress, challenges: { ...progress.challenges, [id]: change(challengeIn(progress, id)) } };
}
