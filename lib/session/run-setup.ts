import type { Flow } from '@/lib/flows/flow';
import type { NodeState } from '@/lib/nodes/node-state';
import { run } from '@/lib/sim/run';
import type { Trace } from '@/lib/sim/trace';
import { scenarioOf } from './scenario-of';
import type { Setup } from './session';

/** The run that a setup determines, played until `until` (ms of virtual time) at least. */
export function runSetup(flow: Flow, setup: Setup, until?: number): Trace<NodeState> {
  return run(scenarioOf(flow, setup, until), setup.edits);
}
