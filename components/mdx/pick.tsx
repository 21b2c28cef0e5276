import { choicesOf, chosenIn } from '@/lib/flows/flow-choice';
import styles from './in-sentence.module.css';
import { useStage } from './stage-context';

/**
 * One of a few words in a sentence, by which the reader changes the run of the stage around it: what `Scrub` is for numbers.
 * `setting` is the key of a choice of the flow.
 */
export function Pick({ setting }: { readonly setting: string }) {
  const stage = useStage();
  if (stage === undefined) return null;
  const { flow, session, dispatch } = stage.lab;
  const choice = choicesOf(flow).find(({ key }) => key === setting);
  if (choice?.answers.kind !== 'few') return null;
  return (
    <select
      className={styles.word}
      aria-label={choice.label}
      value={chosenIn(flow, session.setup.options, setting)}
      onChange={({ currentTarget }) => {
        stage.attend(currentTarget);
        dispatch({ type: 'choose', key: setting, value: currentTarget.value });
      }}
    >
      {choice.answers.values.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
