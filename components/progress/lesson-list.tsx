import { SeriesList } from '@/components/layout/series-list';
import { lessonAddress } from '@/lib/progress/lesson-address';
import { challengeIn, lessonIn, type Progress, reachedAlone } from '@/lib/progress/progress';
import { counted } from '@/lib/text/counted';
import { DoneMark } from './done-mark';
import styles from './lesson-list.module.css';
import type { LessonListed } from './lesson-listed';
import { useProgress } from './use-progress';

/** All lessons in their order, each with how long it takes and how far the reader is in it. */
export function LessonList({ lessons }: { readonly lessons: readonly LessonListed[] }) {
  const progress = useProgress();
  return (
    <SeriesList
      items={lessons.map((lesson) => ({
        href: lessonAddress(lesson.slug),
        title: lesson.title,
        summary: lesson.summary,
        note: <Facts lesson={lesson} progress={progress} />,
      }))}
    />
  );
}

function Facts({ lesson, progress }: { readonly lesson: LessonListed; readonly progress: Progress }) {
  const { slug, minutes, challenges } = lesson;
  const { readAt, left, predictions } = lessonIn(progress, slug);
  const answered = Object.keys(predictions).length;
  return (
    <span className={styles.facts}>
      <span>{minutes} minutes</span>
      <Challenges ids={challenges} progress={progress} />
      {answered === 0 ? null : <span>{counted(answered, 'prediction')} answered</span>}
      {readAt === undefined ? null : <DoneMark>Read</DoneMark>}
      {readAt === undefined && left !== undefined ? <span>Begun</span> : null}
    </span>
  );
}

function Challenges({ ids, progress }: { readonly ids: readonly string[]; readonly progress: Progress }) {
  const reached = ids.filter((id) => challengeIn(progress, id).reachedAt !== undefined);
  const alone = reached.filter((id) => reachedAlone(challengeIn(progress, id)));
  if (ids.length === 0) return null;
  if (reached.length === 0) return <span>{counted(ids.length, 'challenge')}</span>;
  const helped =
    alone.length < reached.length ? `, ${reached.length - alone.length} after a look at a solution` : '';
  const sentence = `${reached.length} of ${counted(ids.length, 'challenge')} reached${helped}`;
  return reached.length === ids.length ? <DoneMark>{sentence}</DoneMark> : <span>{sentence}</span>;
}
