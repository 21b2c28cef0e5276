import { challengeIn, reachedAlone } from '@/lib/progress/progress';
import styles from './challenge-mark.module.css';
import { DoneMark } from './done-mark';
import { useProgress } from './use-progress';

/** Says that the goal of a challenge was reached before, whatever the reader tries now; nothing before that. */
export function ChallengeMark({ challenge }: { readonly challenge: string }) {
  const progress = challengeIn(useProgress(), challenge);
  if (progress.reachedAt === undefined) return null;
  return (
    <p className={styles.mark}>
      <DoneMark>
        {reachedAlone(progress)
          ? 'You have reached this goal.'
          : 'You have reached this goal after a look at a solution.'}
      </DoneMark>
    </p>
  );
}
