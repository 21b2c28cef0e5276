import { useEffect, useMemo, useState } from 'react';
import { useLab } from '@/components/player/use-lab';
import { WideLab } from '@/components/player/wide-lab';
import { attemptStore } from '@/components/progress/attempt-store';
import { ChallengeMark } from '@/components/progress/challenge-mark';
import { note } from '@/components/progress/progress-store';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import type { Challenge as ChallengeTask } from '@/lib/challenges/challenge';
import { attemptSetup, flowOfChallenge } from '@/lib/session/attempt-setup';
import { untouched } from '@/lib/session/session';
import styles from './challenge.module.css';

interface ChallengeProps {
  /** A lesson names it by its id; the compiler puts the challenge in its place. */
  readonly challenge: ChallengeTask;
}

/** A task on a run of its own, judged by what happens in it and not by what the reader typed. */
export function Challenge({ challenge }: ChallengeProps) {
  return (
    <FaultBoundary
      what={`The challenge “${challenge.title}”`}
      onForget={() => attemptStore.write(challenge.id, '')}
    >
      <RunningChallenge challenge={challenge} />
    </FaultBoundary>
  );
}

function RunningChallenge({ challenge }: ChallengeProps) {
  const { id, start, solution, goal } = challenge;
  const flow = useMemo(() => flowOfChallenge(challenge), [challenge]);
  const lab = useLab(untouched(flow, attemptSetup(challenge.flow, start)));
  const [hints, setHints] = useState(0);
  const { reached, observed } = useMemo(() => goal(lab.trace), [goal, lab.trace]);

  useEffect(() => {
    if (reached) note({ type: 'reach', challenge: id });
  }, [reached, id]);

  function showSolution() {
    note({ type: 'show', challenge: id });
    const { past, setup } = lab.session;
    const solved = untouched(flow, attemptSetup(challenge.flow, solution));
    lab.dispatch({ type: 'open', session: { ...solved, past: [...past, setup] } });
  }

  return (
    <section className={`wide ${styles.challenge}`} aria-label={`Challenge: ${challenge.title}`}>
      <h3>Challenge: {challenge.title}</h3>
      <ChallengeMark challenge={id} />
      <p>{challenge.task}</p>
      <div role="status" className={styles.verdict}>
        <Callout kind={reached ? 'success' : 'note'} title={reached ? 'Done' : 'Not yet'}>
          <p>{reached ? `${observed} ${challenge.afterwards}` : observed}</p>
        </Callout>
      </div>
      <div className={styles.help}>
        {hints < challenge.hints.length ? (
          <Button onClick={() => setHints(hints + 1)}>{hints === 0 ? 'A hint' : 'Another hint'}</Button>
        ) : null}
        <Button onClick={() => lab.dispatch({ type: 'reset' })}>Start again</Button>
        {hints > 0 && !reached ? (
          <Button variant="quiet" onClick={showSolution}>
            Show a solution
          </Button>
        ) : null}
      </div>
      {hints === 0 ? null : (
        <ol className={styles.hints}>
          {challenge.hints.slice(0, hints).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      <WideLab lab={lab} keeping={{ in: 'store', key: id, store: attemptStore }} keysEverywhere={false} />
    </section>
  );
}
