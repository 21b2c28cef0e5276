import type { NodeState } from '@/lib/nodes/node-state';
import type { Scenario } from '@/lib/sim/scenario';
import type { FailureStory } from './failures/failure';
import type { FlowSetting } from './flow-choice';

/** Transports that a flow can be run over; the names are those of the CLI and of share links. */
export type TransportName = 'udp' | 'tcp' | 'tls' | 'ws';

/** What the reader may choose about a flow before it runs. */
export interface FlowOptions {
  readonly transport: TransportName;
  /** For identifiers that the RFC does not supply; an integer from 0 up. */
  readonly seed: number;
  /** Runs a failure with what mends it; other flows know nothing of it. */
  readonly mended?: boolean;
  /** Answers to the settings of the flow, by their keys; as usual where absent. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A place where our run says something else than the RFC prints, and why. */
export interface Difference {
  /** The RFC's name of the message: `F3`. */
  readonly message: string;
  /** Canonical header name, or `Start-Line`. */
  readonly header: string;
  /** Completes the sentence "Our message differs here because …". */
  readonly because: string;
  /** RFC section or erratum that decides it. */
  readonly spec: string;
}

/** A rule that the undisturbed run breaks, and why it is left so. */
export interface DeclaredBreak {
  /** The RFC's name of the message: `F4`. */
  readonly message: string;
  /** Id of the rule. */
  readonly rule: string;
  /** Completes the sentence "It is left so because …". */
  readonly because: string;
}

/** Credentials that the scenario itself knows: lets the rules compute what a response should be. */
export interface Account {
  readonly username: string;
  readonly realm: string;
  readonly password: string;
}

/** One flow: a scenario with a story. One file a flow. */
export interface Flow {
  /** `2.1` for RFC 3665 §2.1. */
  readonly id: string;
  readonly title: string;
  /** Where it comes from: `RFC 3665 §2.1`. */
  readonly source: string;
  /** Two or three sentences for lists and page descriptions. */
  readonly summary: string;
  /** The transports it makes sense over, the RFC's own first. */
  readonly transports: readonly TransportName[];
  readonly accounts: readonly Account[];
  /**
   * The messages as printed, by the RFC's name (`F1`: the first message of the undisturbed run); empty for flows of
   * our own.
   */
  readonly printed: Readonly<Record<string, string>>;
  readonly differences: readonly Difference[];
  /** What the rules say of the undisturbed run, remarks included; a declaration that no longer holds fails. */
  readonly breaks: readonly DeclaredBreak[];
  readonly scenario: (options: FlowOptions) => Scenario<NodeState>;
  /** What else can be chosen about it; its undisturbed run is the one with everything as usual. */
  readonly settings?: readonly FlowSetting[];
  /** What goes wrong in it, if it is one of the failures of real life. */
  readonly failure?: FailureStory;
}

/** The options that a flow has until the reader chooses: the RFC's transport, seed 1. */
export function defaultOptions(flow: Flow): FlowOptions {
  return { transport: flow.transports[0] ?? 'udp', seed: 1 };
}
