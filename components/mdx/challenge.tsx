import { useState } from 'react';
import { LabView } from '@/components/player/player';
import { useLab } from '@/components/player/use-lab';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { findChallenge } from '@/lib/challenges/find-challenge';
import { END, newSession } from '@/lib/session/session';
import styles from './challenge.module.css';

/** A task on a run of its own, judged by what happens in it and not by what the reader typed. */
export function Challenge({ id }: { readonly id: string }) {
  const challenge = findChallenge(id);
  if (challenge === undefined) throw new Error(`There is no challenge ${id}.`);
  const lab = useLab(newSession(challenge.flow, challenge.start, challenge.options));
  const [hints, setHints] = useState(0);
  const { reached, observed } = challenge.goal(lab.trace);

  function showSolution() {
    const solved = newSession(challenge?.flow ?? '', challenge?.solution, challenge?.options);
    lab.dispatch({ type: 'open', session: { ...solved, past: [...lab.session.past, lab.session.setup] } });
    lab.dispatch({ type: 'seek', cursor: END });
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
        {hints > 0 ? (
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
