import { SiteLink } from '@/components/ui/site-link';
import { useAlive } from '@/components/ui/use-alive';
import { lessonAddress } from '@/lib/progress/lesson-address';
import { type WayOn, wayOn } from '@/lib/progress/way-on';
import styles from './lesson-list.module.css';
import type { LessonListed } from './lesson-listed';
import { useProgress } from './use-progress';

/** Leads to where the reader left off. In exported HTML nobody has begun. */
export function WayOnLink({ lessons }: { readonly lessons: readonly LessonListed[] }) {
  const alive = useAlive();
  const way = wayOn(useProgress(), lessons);
  const lesson = way && lessons[way.lesson];
  if (way === undefined || lesson === undefined) {
    return alive ? <p className={styles.wayOn}>You have read every lesson.</p> : null;
  }
  return (
    <p className={styles.wayOn}>
      <SiteLink href={lessonAddress(lesson.slug, way.heading)}>{sentenceFor(way, lesson)}</SiteLink>
    </p>
  );
}

function sentenceFor({ kind, heading }: WayOn, { title, headings }: LessonListed): string {
  if (kind === 'begin') return `Begin with: ${title}`;
  if (kind === 'next') return `Go on with: ${title}`;
  const place = headings.find(({ id }) => id === heading)?.text;
  return `Continue where you left: ${title}${place === undefined ? '' : `, ${place}`}`;
}
