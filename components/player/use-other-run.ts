import { useMemo } from 'react';
import type { Flow } from '@/lib/flows/flow';
import { describeParting } from '@/lib/ladder/describe-parting';
import { firstDivergence } from '@/lib/ladder/first-divergence';
import { stepNames } from '@/lib/ladder/step-names';
import type { NodeState } from '@/lib/nodes/node-state';
import { describePacket } from '@/lib/session/describe-packet';
import { cursorAt, type Moment, momentAt, stopsOf } from '@/lib/session/moment';
import { playSetup } from '@/lib/session/run-setup';
import { type Lane, lanesOf } from '@/lib/session/run-view';
import { comparedWith, type Session, type Setup } from '@/lib/session/session';
import type { NodeId, PacketId } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';

/** The run that the present one is compared with. */
export interface OtherRun {
  /** Its participants, from left to right. */
  readonly lanes: readonly Lane[];
  readonly trace: Trace<NodeState>;
  /** As far as the present run is shown. */
  readonly moment: Moment;
  /** The first packet that is not the same, in the present run and in this one, where they have one there. */
  readonly divergence: { readonly here: PacketId | undefined; readonly there: PacketId | undefined };
  /** Where the two part and how, in one sentence. */
  readonly parting: string;
}

/** A message of the other run, to be compared with. */
export interface OtherMessage {
  readonly id: PacketId;
  /** `F3`. */
  readonly name: string;
  readonly text: string;
}

/** The other run of a session; undefined while both are the same. */
export function useOtherRun(
  flow: Flow,
  session: Session,
  trace: Trace<NodeState>,
  moment: Moment,
  lanes: readonly Lane[],
): OtherRun | undefined {
  const { setup, compared, origin, clock, until } = session;
  const other = useMemo(() => otherSetup({ setup, compared, origin }), [setup, compared, origin]);
  const former = useMemo(() => other && playedIn(flow, other, until), [flow, other, until]);
  const atEnd = clock === undefined && moment.cursor >= (stopsOf(trace).at(-1) ?? 0);
  const parted = useMemo(() => former && partingOf(former.trace, trace, lanes), [former, trace, lanes]);
  return useMemo(() => {
    if (former === undefined || parted === undefined) return undefined;
    const cursor = cursorLike(former.trace, moment, atEnd);
    const shown = momentAt(former.trace, cursor, atEnd ? undefined : moment.now);
    return { ...former, ...parted, moment: shown };
  }, [former, parted, atEnd, moment]);
}

/** Where two runs part: it depends on the runs alone, wherever in them one looks. */
function partingOf(
  there: Trace<NodeState>,
  here: Trace<NodeState>,
  lanes: readonly Lane[],
): Pick<OtherRun, 'divergence' | 'parting'> {
  const [mine, other] = [here.packets, there.packets];
  const at = firstDivergence(other, mine);
  const nameOf = (node: NodeId) => lanes.find(({ id }) => id === node)?.label ?? node;
  return {
    divergence: {
      here: at === undefined ? undefined : mine[at]?.id,
      there: at === undefined ? undefined : other[at]?.id,
    },
    parting: describeParting({ mine, other }, { describe: describePacket, nameOf }),
  };
}

/** A run with its participants. */
function playedIn(flow: Flow, setup: Setup, until: number | undefined): Pick<OtherRun, 'lanes' | 'trace'> {
  const { scenario, trace } = playSetup(flow, setup, until);
  return { lanes: lanesOf(scenario), trace };
}

/** As far into a run as the present one is shown; what happens at the very start has not happened before it. */
function cursorLike(trace: Trace<NodeState>, { cursor, now }: Moment, atEnd: boolean): number {
  if (atEnd) return stopsOf(trace).at(-1) ?? 0;
  return cursor === 0 && now === 0 ? 0 : cursorAt(trace, now);
}

/** A message of the other run by its id; undefined if it has none of that name. */
export function otherMessage(
  other: OtherRun | undefined,
  id: PacketId | undefined,
): OtherMessage | undefined {
  const packet = other?.trace.packets.find((one) => one.id === id);
  if (other === undefined || packet === undefined) return undefined;
  return {
    id: packet.id,
    name: stepNames(other.trace.packets).get(packet.id) ?? packet.id,
    text: packet.text,
  };
}

function otherSetup(branches: {
  readonly setup: Setup;
  readonly compared: Setup | undefined;
  readonly origin: Setup;
}): Setup | undefined {
  const other = comparedWith(branches);
  return JSON.stringify(other) === JSON.stringify(branches.setup) ? undefined : other;
}
