import { useMemo, useState } from 'react';
import { LabView } from '@/components/player/player';
import { useLab } from '@/components/player/use-lab';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Challenge as ChallengeTask } from '@/lib/challenges/challenge';
import { findChallenge } from '@/lib/challenges/find-challenge';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import styles from './challenge.module.css';

/** A task on a run of its own, judged by what happens in it and not by what the reader typed. */
export function Challenge({ id }: { readonly id: string }) {
  const challenge = findChallenge(id);
  if (challenge === undefined) throw new Error(`There is no challenge ${id}.`);
  return <OpenChallenge challenge={challenge} />;
}

function OpenChallenge({ challenge }: { readonly challenge: ChallengeTask }) {
  const { id, flow, start, options, solution, goal } = challenge;
  const lab = useLab(newSession(knownFlow(flow), start, options));
  const [hints, setHints] = useState(0);
  const { reached, observed } = useMemo(() => goal(lab.trace), [goal, lab.trace]);

  function showSolution() {
    const { past, setup } = lab.session;
    const solved = newSession(knownFlow(flow), solution, options);
    lab.dispatch({ type: 'open', session: { ...solved, past: [...past, setup] } });
  }

  return (
    <section className={`wide ${styles.challenge}`} aria-label={`Challenge: ${challenge.title}`}>
      <h3>Challenge: {challenge.title}</h3>
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
      <LabView lab={lab} keeping={{ in: 'tab', key: `challenge:${id}` }} keysEverywhere={false} />
    </section>
  );
}
