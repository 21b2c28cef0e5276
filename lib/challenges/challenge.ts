import type { Flow, FlowOptions } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import type { PacketId, Scenario } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';

/** The run of a flow, with the states that its nodes had. */
export type FlowRun =
  ReturnType<Flow['scenario']> extends Scenario<infer NodeState> ? Trace<NodeState> : never;

/** How far a try got. */
export interface Outcome {
  readonly reached: boolean;
  /** What the reader is told about the try: one or two sentences on what the nodes really did, and why. */
  readonly observed: string;
}

/** A task for the reader: a run that stands in some state, and a goal to bring it to. One file a challenge. */
export interface Challenge {
  /** Stable, kebab-case: the name of its file. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences. */
  readonly task: string;
  /** Id of the flow. */
  readonly flow: string;
  /** What is chosen about the flow; the rest is as the flow has it by default. */
  readonly options?: Partial<FlowOptions>;
  /** The edits that the reader finds in place. */
  readonly start: readonly Edit[];
  /** The packets whose text the reader is invited to edit; absent where the task leaves that open. */
  readonly editable?: readonly PacketId[];
  /** Judges what happened, never how it was brought about: every way there counts. */
  readonly goal: (run: FlowRun) => Outcome;
  /** From a nudge to nearly the answer; shown one at a time. */
  readonly hints: readonly string[];
  /** Edits that reach the goal, in place of `start`. */
  readonly solution: readonly Edit[];
  /** Further edits that reach it, each in place of `start`. */
  readonly otherSolutions?: readonly (readonly Edit[])[];
  /** Why it worked: shown once the goal is reached. */
  readonly afterwards: string;
}
