import { createContext, type ReactNode, useContext, useId } from 'react';
import { VerdictIcon } from '@/components/panels/verdict-icon';
import { useAnswer } from '@/components/progress/use-answer';
import { factInRun } from '@/lib/session/fact-in-run';
import { cursorOfPacket } from '@/lib/session/moment';
import { END } from '@/lib/session/session';
import { useAnswerSheet } from './answer-sheet';
import styles from './predict.module.css';
import { useStage } from './stage-context';

interface Prediction {
  readonly question: string;
  /** Ties the choices of one question together. */
  readonly name: string;
  readonly chosen: string | undefined;
  /** What the run on the stage says; undefined where it says nothing, since the reader changed it. */
  readonly fact: string | undefined;
  readonly choose: (is: string) => void;
}

const PredictionContext = createContext<Prediction | undefined>(undefined);

/**
 * A question that the run on the stage answers, asked before it is shown. `about` is a question of `factInRun`. Choosing
 * takes the stage to where the answer can be seen.
 */
export function Predict({
  about,
  question,
  children,
}: {
  readonly about: string;
  readonly question: string;
  readonly children: ReactNode;
}) {
  const name = useId();
  const lab = useStage()?.lab;
  const [chosen, setChosen] = useAnswer(question);
  const fact =
    lab && factInRun(lab.trace, new Map(lab.seen.map(({ packet, name }) => [packet.id, name])), about);

  function choose(is: string) {
    setChosen(is);
    const packet = lab?.seen.find((seen) => seen.name === about.split(' ')[0])?.packet.id;
    lab?.select(packet);
    lab?.dispatch({
      type: 'seek',
      cursor: packet === undefined ? END : (cursorOfPacket(lab.trace, packet) ?? END),
    });
  }

  return (
    <PredictionContext.Provider value={{ question, name, chosen, fact, choose }}>
      <fieldset className={styles.predict}>
        <legend>
          <span className={styles.title}>What do you expect?</span> {question}
        </legend>
        {children}
      </fieldset>
    </PredictionContext.Provider>
  );
}

/** One of the answers to choose from: `is` is what the run says if it is right. */
export function Choice({ is, children }: { readonly is: string; readonly children: ReactNode }) {
  const { name, chosen, fact, choose } = usePrediction('Choice');
  const isShown = chosen !== undefined && (is === fact || is === chosen);
  return (
    <label className={styles.choice} data-right={isShown ? is === fact : undefined}>
      <input type="radio" name={name} checked={is === chosen} onChange={() => choose(is)} />
      <span>{children}</span>
      {isShown ? <VerdictIcon verdict={is === fact ? 'ok' : 'refused'} /> : null}
    </label>
  );
}

/**
 * What the run did, and why: shown to those who have chosen, and to readers without JavaScript. On paper it stands on the
 * last page.
 */
export function Answer({ children }: { readonly children: ReactNode }) {
  const { question, chosen, fact } = usePrediction('Answer');
  const printed = useAnswerSheet(
    <>
      <p className={styles.asked}>{question}</p>
      {children}
    </>,
  );
  return (
    <div role="status" className={printed === null ? undefined : styles.elsewhere}>
      {chosen === undefined ? null : <p className={styles.verdict}>{verdictOn(chosen, fact)}</p>}
      <div className={chosen === undefined ? styles.later : undefined}>{children}</div>
      {printed}
    </div>
  );
}

function verdictOn(chosen: string, fact: string | undefined): string {
  if (fact === undefined)
    return 'In the run beside the text, as it was changed, there is no such thing. Undone, it says:';
  return chosen === fact ? 'So it is.' : 'It is not so in the run.';
}

function usePrediction(part: string): Prediction {
  const prediction = useContext(PredictionContext);
  if (prediction === undefined) throw new Error(`<${part}> stands inside of <Predict>.`);
  return prediction;
}
