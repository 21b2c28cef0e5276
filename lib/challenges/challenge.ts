import type { Flow } from '@/lib/flows/flow';
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

/** What somebody makes of a flow: what they change in it, and what they choose about it. */
export interface Attempt {
  readonly edits?: readonly Edit[];
  /** Answers to the choices of the flow by their keys, `{ transport: 'udp', nonce: '30' }`; the rest is as usual. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** A task for the reader: a run that stands in some state, and a goal to bring it to. One file a challenge. */
export interface Challenge {
  /** Stable, kebab-case: the name of its file. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is to be reached, not how. */
  readonly task: string;
  readonly flow: Flow;
  /**
   * The header fields and parameters that it trains, by their paths without an index: `CSeq.number`, `Contact;expires`,
   * `WWW-Authenticate.stale`; of a field as a whole its name.
   */
  readonly about: readonly string[];
  /** What the reader finds in place. */
  readonly start: Attempt;
  /** The packets whose text the reader is invited to edit; absent where the task leaves that open. */
  readonly editable?: readonly PacketId[];
  /** Keys of the choices that the reader may change; all but `mended` where absent. */
  readonly choosable?: readonly string[];
  /** Judges what happened, never how it was brought about: every way there counts. */
  readonly goal: (run: FlowRun) => Outcome;
  /** From a nudge to nearly the answer; shown one at a time. */
  readonly hints: readonly string[];
  /** Reaches the goal, in place of `start`. */
  readonly solution: Attempt;
  /** Further ones that reach it, each in place of `start`. */
  readonly otherSolutions?: readonly Attempt[];
  /** Why it worked: shown once the goal is reached. */
  readonly afterwards: string;
}
