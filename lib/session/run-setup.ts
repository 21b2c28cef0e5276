import type { Flow } from '@/lib/flows/flow';
import type { NodeState } from '@/lib/nodes/node-state';
import { run } from '@/lib/sim/run';
import type { Trace } from '@/lib/sim/trace';
import type { Setup } from './session';

/** The run that a setup determines. */
export function runSetup(flow: Flow, setup: Setup): Trace<NodeState> {
  return run(flow.scenario(setup.options), setup.edits);
}
