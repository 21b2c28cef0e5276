import { defaultOptions, type Flow } from '@/lib/flows/flow';
import type { NodeState } from '@/lib/nodes/node-state';
import { run, runInSteps } from '@/lib/sim/run';
import type { Scenario } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';
import type { Steps } from '@/lib/text/steps';
import { scenarioOf } from './scenario-of';
import type { Setup } from './session';

/** What a setup determines. */
export interface Played {
  readonly scenario: Scenario<NodeState>;
  readonly trace: Trace<NodeState>;
}

/** Runs of flows that nobody has touched, with which several parts of a page begin. */
const rehearsed = new WeakMap<Flow, Played>();

/** The scenario and the run that a setup determines, played until `until` (ms of virtual time) at least. */
export function playSetup(flow: Flow, setup: Setup, until?: number): Played {
  const known = isUntouched(flow, setup, until) ? rehearsed.get(flow) : undefined;
  if (known !== undefined) return known;
  const scenario = scenarioOf(flow, setup, until);
  return { scenario, trace: run(scenario, setup.edits) };
}

/** The run alone. */
export function runSetup(flow: Flow, setup: Setup, until?: number): Trace<NodeState> {
  return playSetup(flow, setup, until).trace;
}

/**
 * Plays a flow that nobody has touched, step by step, and keeps its run. The first run in a page is the slowest, since its code
 * is compiled for it: whoever rehearses before the page needs it finds the run there when it is drawn.
 */
export function* rehearse(flow: Flow): Steps<void> {
  const scenario = scenarioOf(flow, { options: defaultOptions(flow), edits: [] });
  rehearsed.set(flow, { scenario, trace: yield* runInSteps(scenario) });
}

function isUntouched(flow: Flow, { options, edits }: Setup, until: number | undefined): boolean {
  return (
    until === undefined &&
    edits.length === 0 &&
    JSON.stringify(options) === JSON.stringify(defaultOptions(flow))
  );
}
