import type { Flow } from '@/lib/flows/flow';
import { CALLER, withCaller } from '@/lib/flows/with-caller';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Scenario } from '@/lib/sim/scenario';
import type { Setup } from './session';

/** What follows a command is shown for so long at least (ms): until a request without an answer is given up, and some more. */
const AFTER_COMMAND = 60_000;

/**
 * The scenario that a setup plays: that of the flow, with a caller where somebody is to call, long enough for what is
 * commanded, and as long at least as the reader waits (`until`, ms of virtual time).
 */
export function scenarioOf(flow: Flow, { options, edits }: Setup, until = 0): Scenario<NodeState> {
  const scenario = flow.scenario(options);
  const commands = edits.flatMap((edit) => (edit.kind === 'command' ? [edit.command] : []));
  const last = Math.max(scenario.until, until, ...commands.map(({ at }) => at + AFTER_COMMAND));
  const longEnough = { ...scenario, until: last };
  return commands.some(({ node }) => node === CALLER) ? withCaller(longEnough) : longEnough;
}
