import { createContext, type ReactNode, useContext, useId } from 'react';
import { VerdictIcon } from '@/components/panels/verdict-icon';
import { useAnswer } from '@/components/progress/use-answer';
import { useAlive } from '@/components/ui/use-alive';
import { usePrintedAnswer } from './answer-sheet';
import styles from './predict.module.css';
import { useWitness, type Witness } from './use-witness';

interface Prediction extends Pick<Witness, 'noun' | 'fact'> {
  readonly question: string;
  /** Ties the choices of one question together. */
  readonly name: string;
  readonly chosen: string | undefined;
  readonly choose: (is: string) => void;
}

const PredictionContext = createContext<Prediction | undefined>(undefined);

/**
 * A question that the run on the stage answers, asked before it is shown, or the trace around it. `about` is what
 * `readQuestion` reads. Choosing takes the stage to where the answer can be seen; until then the prose keeps back the message
 * that has the answer.
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
  // What is chosen before that would be lost.
  const alive = useAlive();
  const [chosen, setChosen] = useAnswer(question);
  const { noun, fact, show } = useWitness(about, chosen === undefined);

  function choose(is: string) {
    setChosen(is);
    show();
  }

  return (
    <PredictionContext.Provider value={{ question, name, chosen, noun, fact, choose }}>
      <fieldset className={styles.predict} disabled={!alive}>
        <legend>
          <span className={styles.title}>What do you expect?</span> {question}
        </legend>
        {children}
      </fieldset>
    </PredictionContext.Provider>
  );
}

/** One of the answers to choose from: `is` is what the run, or the trace, says if it is right. */
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
 * What is right, and why: shown to those who have chosen, and to readers without JavaScript. On paper it stands on the
 * last page.
 */
export function Answer({ children }: { readonly children: ReactNode }) {
  const { question, chosen, noun, fact } = usePrediction('Answer');
  const printed = usePrintedAnswer(
    <>
      <p className={styles.asked}>{question}</p>
      {children}
    </>,
  );
  return (
    <div role="status" className={printed === null ? undefined : styles.elsewhere}>
      {chosen === undefined ? null : <p className={styles.verdict}>{verdictOn(chosen, noun, fact)}</p>}
      <div className={chosen === undefined ? styles.later : undefined}>{children}</div>
      {printed}
    </div>
  );
}

function verdictOn(chosen: string, noun: Witness['noun'], fact: string | undefined): string {
  if (fact === undefined)
    return 'In the run beside the text, as it was changed, there is no such thing. Undone, it says:';
  return chosen === fact ? 'Right.' : `Not in this ${noun}.`;
}

function usePrediction(part: string): Prediction {
  const prediction = useContext(PredictionContext);
  if (prediction === undefined) throw new Error(`<${part}> stands inside of <Predict>.`);
  return prediction;
}
