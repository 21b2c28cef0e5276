import type { Edit } from './edit';
import { engine } from './engine';
import { countingLedger, type PacketCounts } from './ledger';
import { recordOf, STEP_LIMIT } from './run';
import type { Scenario } from './scenario';
import type { Entry, Trace, World } from './trace';
import { worldOf } from './world';

/** How a scenario is played. */
export interface PlayOptions<S> {
  /** After so many steps the run ends with `ended: 'limit'`. */
  readonly stepLimit?: number;
  /** Called after each step with what `run` would have recorded of it, but for the world. */
  readonly onEntry?: (entry: Omit<Entry<S>, 'world'>) => void;
}

/** What is left when a scenario has been played. */
export interface Outcome<S> {
  readonly ended: Trace<S>['ended'];
  /** The world after the last step: the same as that of the last entry of `run`. */
  readonly world: World<S>;
  readonly steps: number;
  readonly packets: PacketCounts;
}

/**
 * Plays a scenario to its end as `run` does, but keeps nothing of what happened: memory does not grow with the length
 * of the run, nor the time of a step with the number of nodes.
 */
export function play<S>(
  scenario: Scenario<S>,
  edits: readonly Edit[] = [],
  { stepLimit = STEP_LIMIT, onEntry }: PlayOptions<S> = {},
): Outcome<S> {
  const ledger = countingLedger();
  const machinery = engine(scenario, edits, ledger);
  let [steps, now] = [0, 0];
  const playing = machinery.play(stepLimit);
  let next = playing.next();
  while (!next.done) {
    onEntry?.(recordOf(next.value, steps));
    steps++;
    now = next.value.at;
    next = playing.next();
  }
  return { ended: next.value, world: worldOf(machinery, now), steps, packets: ledger.counts() };
}
