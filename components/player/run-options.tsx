import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Select } from '@/components/ui/select';
import { choicesOf, isAnswer } from '@/lib/flows/flow-choice';
import type { TimeAxis } from '@/lib/session/session';
import { ChoiceField } from './choice-field';
import styles from './run-options.module.css';
import type { Lab } from './use-lab';

/** What readers look for first: whether the mistake of a failure is mended, and the transport. */
const FIRST: ReadonlySet<string> = new Set(['mended', 'transport']);

/** What is chosen about the run before anything else. */
export function RunOptions({ lab }: { readonly lab: Lab }) {
  return choicesOf(lab.flow)
    .filter(({ key, answers }) => FIRST.has(key) && !(answers.kind === 'few' && answers.values.length === 1))
    .map((choice) => <ChoiceField key={choice.key} lab={lab} choice={choice} />);
}

/** Settings of a flow that are few are what it is about. */
const FEW = 3;

/** The rest, out of the way until somebody looks for it, unless it is what the flow is about. */
export function MoreSettings({ lab }: { readonly lab: Lab }) {
  const labels = (lab.flow.settings ?? []).map(({ label }) => label);
  const isFew = labels.length > 0 && labels.length <= FEW;
  const named = [...labels.slice(0, FEW), ...(labels.length > FEW ? ['…'] : [])];
  return (
    <Disclosure
      summary={labels.length === 0 ? 'Chance and time' : `${named.join(', ')}, chance and time`}
      open={isFew}
    >
      <RunSettings lab={lab} />
    </Disclosure>
  );
}

/** What is chosen once and seldom changed: what the parties are like, figures, chance, and how time is drawn. */
export function RunSettings({ lab }: { readonly lab: Lab }) {
  const { session, dispatch } = lab;
  return (
    <div className={styles.settings}>
      {choicesOf(lab.flow)
        .filter(({ key }) => !FIRST.has(key))
        .map((choice) => (
          <ChoiceField key={choice.key} lab={lab} choice={choice} />
        ))}
      <Button variant="quiet" onClick={() => dispatch({ type: 'choose', key: 'seed', value: nextSeed(lab) })}>
        Another seed
      </Button>
      <Select
        label="Time axis"
        options={[
          { value: 'compressed', label: 'compressed' },
          { value: 'true', label: 'silences to scale' },
        ]}
        value={session.axis}
        onChange={(axis: TimeAxis) => dispatch({ type: 'scale', axis })}
      />
    </div>
  );
}

/** The seed decides all that is drawn by chance: identifiers, losses, delays. After the last one comes the first. */
function nextSeed({ flow, session }: Lab): string {
  const next = String(session.setup.options.seed + 1);
  const seed = choicesOf(flow).find(({ key }) => key === 'seed');
  return seed !== undefined && isAnswer(seed.answers, next) ? next : '0';
}
