import type { NodeState } from '@/lib/nodes/node-state';
import type { Trace } from '@/lib/sim/trace';
import type { Flow } from '../flow';

/** Where a failure of real life comes from, and where it stands among the others. */
export type FailureGroup =
  | 'Digest authentication'
  | 'Answers and time'
  | 'Bindings'
  | 'NAT and transports'
  | 'Form and identifiers'
  | 'Attacks';

/** The story of a registration that fails: what a reader is told, and how a run shows that it is so. */
export interface FailureStory {
  /** Place in the list, from 1. */
  readonly number: number;
  readonly group: FailureGroup;
  /** What people ask who have this, in one sentence as they would say it. */
  readonly asked: string;
  /** What is broken here: one sentence that names the setting or the piece of text. */
  readonly broken: string;
  /** What can be seen in the ladder and on the phone. */
  readonly seen: string;
  /** Why it comes to that, with the RFC's reasons. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** `RFC 3261 §22.1`: what to read, the most important first. */
  readonly read: readonly string[];
  /** Ids of the rules that say something about it; they need not all be broken by the run. */
  readonly rules: readonly string[];
  /**
   * Looks for the symptom in a run: one sentence with what was found (`11 REGISTERs and no answer`), or undefined where the
   * run is healthy. It is asked about both runs, the broken one and the mended one.
   */
  readonly symptom: (trace: Trace<NodeState>) => string | undefined;
  /**
   * Whether a run has come to what it should come to: the mended one has, and one in which nothing arrives has not. Absent
   * where that is what `isHealthy` asks for: everybody is registered, and the last call was answered.
   */
  readonly healthy?: (trace: Trace<NodeState>) => boolean;
}

/**
 * A failure of real life: a flow that goes wrong, and that goes right with `mended` among its options. Its `breaks` name rules
 * that the broken run breaks.
 */
export interface Failure extends Flow {
  readonly failure: FailureStory;
}

/** What all of them have in common: no document prints them. */
export const ofRealLife = { source: 'From real life', printed: {}, differences: [] } as const;
