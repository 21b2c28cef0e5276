import type { DigestStep } from '@/lib/digest/digest-steps';
import styles from './digest-bench.module.css';
import { LitGroup } from './digest-light';
import { DigestStepView, placeOf } from './digest-step-view';

export interface DigestStepsProps {
  readonly id: string;
  /** Id of the lines of the messages that the values come from. */
  readonly sourcesId: string;
  readonly steps: readonly DigestStep[];
}

/** The computation of the response, hash by hash. */
export function DigestSteps({ id, sourcesId, steps }: DigestStepsProps) {
  const [step] = steps;
  const [input] = step?.inputs ?? [];
  return (
    <LitGroup
      label="Values in the formulas"
      first={step && input && placeOf(step, input)}
      href={`#${sourcesId}`}
    >
      <ol id={id} className={styles.steps} aria-label="Computation of the response">
        {steps.map((one) => (
          <DigestStepView key={one.name} step={one} />
        ))}
      </ol>
    </LitGroup>
  );
}
