import type { Account, Flow } from '@/lib/flows/flow';
import type { NodeState } from '@/lib/nodes/node-state';
import { BEGINNING } from '@/lib/nodes/registrar/virtual-date';
import type { NodeId, Scenario } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';
import { describePacket, type PacketSummary } from './describe-packet';
import { type Mark, marksOf } from './marks-of';
import { scenarioOf } from './scenario-of';
import type { Setup } from './session';

/** A participant on the ladder. */
export interface Lane {
  readonly id: NodeId;
  readonly label: string;
  readonly address?: string;
}

/** A run with all that a drawing or a document of it needs. */
export interface RunView {
  /** Id of the flow. */
  readonly flow: string;
  /** `RFC 3665 §2.1: Successful New Registration`. */
  readonly title: string;
  readonly seed: number;
  readonly lanes: readonly Lane[];
  readonly trace: Trace<NodeState>;
  readonly marks: readonly Mark[];
  readonly describe: (packet: { readonly text: string }) => PacketSummary;
  /** The date on which it begins, in ms since 1970. */
  readonly beginning: number;
  /** Whose passwords the scenario knows. */
  readonly accounts: readonly Account[];
}

/** Puts together what is to be drawn or written down of a run. */
export function runView(flow: Flow, setup: Setup, trace: Trace<NodeState>): RunView {
  return {
    flow: flow.id,
    title: `${flow.source}: ${flow.title}`,
    seed: setup.options.seed,
    lanes: lanesOf(scenarioOf(flow, setup)),
    trace,
    marks: marksOf(trace),
    describe: describePacket,
    beginning: BEGINNING,
    accounts: flow.accounts,
  };
}

/** The participants of a scenario from left to right, each with the host of its first address. */
export function lanesOf({ nodes }: Pick<Scenario<NodeState>, 'nodes'>): readonly Lane[] {
  return nodes.map(({ id, label, addresses: [first] }) => ({
    id,
    label,
    ...(first ? { address: first.slice(0, first.lastIndexOf(':')) } : {}),
  }));
}
