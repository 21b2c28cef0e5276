import type { Challenge } from '@/lib/challenges/challenge';
import { lessonAddress } from '@/lib/progress/lesson-address';
import { readQuestion } from '@/lib/session/run-question';
import type { TaughtPlace } from './shown-header';

/** A component of a lesson, and where it stands. */
export interface LessonPart {
  readonly lesson: { readonly slug: string; readonly title: string };
  /** Id of the heading above; undefined before the first one. */
  readonly section: string | undefined;
  readonly part: { readonly name: string; readonly attributes: Readonly<Record<string, string>> };
}

/** Everything in the lessons that is about a field: what speaks of it, what asks for it, and the tasks that train it. Each once. */
export function taughtPlaces(
  parts: readonly LessonPart[],
  challenges: readonly Challenge[],
): readonly TaughtPlace[] {
  const places = parts.flatMap((part) => placesOf(part, challenges));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

function placesOf(
  { lesson, section, part: { name, attributes } }: LessonPart,
  challenges: readonly Challenge[],
): readonly TaughtPlace[] {
  const at = {
    lesson: lesson.title,
    href: lessonAddress(lesson.slug, section),
  };
  const { path = '', about: asked = '', question = '', id } = attributes;
  switch (name) {
    case 'Field':
      return [{ ...at, kind: 'told', path, title: lesson.title }];
    case 'Predict':
      return [{ ...at, kind: 'asked', path: fieldAsked(asked), title: question }];
    case 'Challenge':
      return challenges
        .filter((challenge) => challenge.id === id)
        .flatMap(({ title, about }) =>
          about.map((field) => ({ ...at, kind: 'done' as const, path: field, title })),
        );
    default:
      return [];
  }
}

/** The path of the field that a prediction is about; empty where it is about something else. */
function fieldAsked(question: string): string {
  const read = readQuestion(question);
  return read?.about === 'message' ? read.asked : '';
}
