import {
  type ChallengeProgress,
  challengeIn,
  type LessonProgress,
  latestOf,
  lessonIn,
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
  /** Goes on with the try at a challenge: it takes the place of the one that was changed last. */
  | { readonly type: 'try'; readonly challenge: string; readonly link: string }
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
      return withChallenge(progress, action.challenge, (challenge) => tried(challenge, action.link, at));
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
  const former = Object.hasOwn(lesson.predictions, question) ? lesson.predictions[question] : undefined;
  return { ...lesson, predictions: { ...lesson.predictions, [question]: { ...former, [choice]: at } } };
}

function tried(challenge: ChallengeProgress, link: string, at: number): ChallengeProgress {
  const former = latestOf(challenge.attempts);
  const others = Object.entries(challenge.attempts).filter(([one]) => one !== former);
  return { ...challenge, attempts: { ...Object.fromEntries(others), [link]: at } };
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
