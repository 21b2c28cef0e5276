import { atOnce, type Steps } from '@/lib/text/steps';
import type { Edit } from './edit';
import { engine, type Stepped } from './engine';
import { fullLedger } from './ledger';
import type { Scenario } from './scenario';
import type { Entry, Trace } from './trace';
import { worldAfter, worldOf } from './world';

/** A run with more steps than this is a loop; it ends with `ended: 'limit'`. */
export const STEP_LIMIT = 20_000;

/** How a scenario is run. */
interface RunOptions {
  /** After so many steps the run ends with `ended: 'limit'`. */
  readonly stepLimit?: number;
}

/**
 * Plays a scenario to its end: pure, deterministic, the same everywhere. The kernel moves text between nodes and
 * knows no SIP. Invariants: a run is determined by scenario and edits; an edit changes only what comes after its
 * packet was sent, or after the time that it names. `play` does the same without keeping what happened.
 */
export function run<S>(
  scenario: Scenario<S>,
  edits: readonly Edit[] = [],
  options: RunOptions = {},
): Trace<S> {
  return atOnce(runInSteps(scenario, edits, options));
}

/** The same with a pause after each step, for a page that must not stand still meanwhile. */
export function* runInSteps<S>(
  scenario: Scenario<S>,
  edits: readonly Edit[] = [],
  { stepLimit = STEP_LIMIT }: RunOptions = {},
): Steps<Trace<S>> {
  const ledger = fullLedger();
  const machinery = engine(scenario, edits, ledger);
  const entries: Entry<S>[] = [];
  const start = worldOf(machinery, 0);
  let world = start;
  const playing = machinery.play(stepLimit);
  let next = playing.next();
  while (!next.done) {
    const { value: step } = next;
    world = worldAfter(world, step.node, machinery, step.at);
    entries.push({ ...recordOf(step, entries.length), world });
    yield;
    next = playing.next();
  }
  return { start, entries, packets: ledger.packets(), ended: next.value };
}

/** What is recorded of a step, but for the world after it. */
export function recordOf<S>(
  { at, node, happening, effects, sent }: Stepped<S>,
  index: number,
): Omit<Entry<S>, 'world'> {
  const notes = effects.flatMap((effect) => (effect.do === 'note' ? [effect.note] : []));
  const transitions = effects.filter((effect) => effect.do === 'transition');
  return { index, at, node: node.setup.id, happening, sent, notes, transitions };
}
