import { Fragment } from 'react';
import { listed } from '@/components/ui/listed';
import { SiteLink } from '@/components/ui/site-link';
import { lessonAddress } from '@/lib/progress/lesson-address';
import { lessonIn } from '@/lib/progress/progress';
import { DoneMark } from './done-mark';
import styles from './lesson-head.module.css';
import type { LessonListed } from './lesson-listed';
import { useProgress } from './use-progress';

export interface LessonHeadProps {
  readonly lesson: Pick<LessonListed, 'slug' | 'minutes' | 'headings'>;
  /** The lessons that it builds on. */
  readonly assumes: readonly Pick<LessonListed, 'slug' | 'title'>[];
}

/** What a reader wants to know before a lesson: how long it takes, what it builds on, and how far they were. */
export function LessonHead({ lesson, assumes }: LessonHeadProps) {
  const progress = useProgress();
  return (
    <div className={styles.head}>
      <p>
        About {lesson.minutes} minutes.{' '}
        {assumes.length === 0 ? (
          'It builds on no other lesson.'
        ) : (
          <>
            It builds on{' '}
            {listed(
              assumes.map(({ slug, title }) => (
                <Fragment key={slug}>
                  <SiteLink href={lessonAddress(slug)}>{title}</SiteLink>
                  {lessonIn(progress, slug).readAt === undefined ? null : (
                    <>
                      {' '}
                      <DoneMark>read</DoneMark>
                    </>
                  )}
                </Fragment>
              )),
              ' and ',
            )}
            .
          </>
        )}
      </p>
      <Before lesson={lesson} />
    </div>
  );
}

/** How far the reader was in this lesson; nothing for who was never here. */
function Before({ lesson }: Pick<LessonHeadProps, 'lesson'>) {
  const { readAt, left } = lessonIn(useProgress(), lesson.slug);
  const heading = lesson.headings.find(({ id }) => id === left?.heading);
  if (readAt === undefined && heading === undefined) return null;
  return (
    <p className={styles.mine}>
      {readAt === undefined ? null : <DoneMark>You have read this lesson.</DoneMark>}
      {readAt !== undefined || heading === undefined ? null : (
        <>
          You were at <a href={`#${heading.id}`}>{heading.text}</a>.
        </>
      )}
    </p>
  );
}
