import type { DigestStep } from '@/lib/digest/digest-steps';
import styles from './digest-bench.module.css';
import { LitGroup } from './digest-light';
import { DigestStepView, placeOf } from './digest-step-view';

export interface DigestStepsProps {
  readonly steps: readonly DigestStep[];
  /** False as long as nobody knows the password: then what hangs on it is left open. */
  readonly isKnown: boolean;
}

/** The computation of the response, hash by hash. */
export function DigestSteps({ steps, isKnown }: DigestStepsProps) {
  const unknown = isKnown ? NOTHING : hangingOnPassword(steps);
  return (
    <LitGroup
      label="Values in the formulas"
      places={steps.flatMap((step) => step.inputs.map((input) => placeOf(step, input)))}
    >
      <ol className={styles.steps} aria-label="Computation of the response">
        {steps.map((one) => (
          <DigestStepView key={one.name} step={one} unknown={unknown} />
        ))}
      </ol>
    </LitGroup>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** The password, and every hash into which it goes, directly or in another hash. */
function hangingOnPassword(steps: readonly DigestStep[]): ReadonlySet<string> {
  const names = new Set(['password']);
  for (const { name, inputs } of steps) {
    // The hash of the session takes the place of HA1 in the formula of the response.
    if (inputs.some((input) => names.has(input.name) || names.has(input.field))) names.add(name);
  }
  return names;
}
