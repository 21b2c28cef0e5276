import { Button } from '@/components/ui/button';
import { lessonIn } from '@/lib/progress/progress';
import styles from './lesson-end.module.css';
import { note } from './progress-store';
import { Unkept } from './unkept';
import { useProgress } from './use-progress';

/** At the end of a lesson: whether it counts as read. */
export function LessonEnd({ lesson }: { readonly lesson: string }) {
  const isRead = lessonIn(useProgress(), lesson).readAt !== undefined;
  return (
    <div className={styles.end}>
      <Button aria-pressed={isRead} onClick={() => note({ type: isRead ? 'unread' : 'read', lesson })}>
        I have read this
      </Button>
      <span>It is kept in this browser alone.</span>
      <Unkept />
    </div>
  );
}
