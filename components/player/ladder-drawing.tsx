import { useMemo } from 'react';
import { GroupLegend } from '@/components/ladder/group-legend';
import { LadderView, type LadderViewProps } from '@/components/ladder/ladder-view';
import { useAlive } from '@/components/ui/use-alive';
import type { Fold } from '@/lib/ladder/ladder';
import { ladderClock } from '@/lib/ladder/ladder-clock';
import type { NodeState } from '@/lib/nodes/node-state';
import { groupsOf } from '@/lib/session/groups-of';
import type { Moment } from '@/lib/session/moment';
import type { Lane } from '@/lib/session/run-view';
import type { PacketId } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';
import { COLOURS } from './look-sentences';
import { Pan } from './pan';
import { useBracketed } from './use-bracketed';
import { useFolds } from './use-folds';
import type { LadderLook } from './use-look';
import type { OtherRun } from './use-other-run';
import { useRunLadder } from './use-run-ladder';

/** What a drawing itself puts together of a run, its moment and its look. */
type Made =
  | 'ladder'
  | 'visible'
  | 'now'
  | 'inFlight'
  | 'bracketed'
  | 'clock'
  | 'groupOf'
  | 'foldable'
  | 'overview';

export interface DrawingProps extends Omit<LadderViewProps, Made> {
  readonly lanes: readonly Lane[];
  readonly trace: Trace<NodeState>;
  readonly moment: Moment;
  readonly look: LadderLook;
  readonly width: number;
  readonly pxPerMs: number | undefined;
  readonly ghostRun?: OtherRun | undefined;
  /** True where transactions stand beside the lanes. */
  readonly hasBrackets: boolean;
}

/** A ladder with more arrows than this is so high that an overview stands beside it. */
const LONG = 60;
/** px that an overview takes. */
const OVERVIEW = 36;

/** One run at one moment, laid out anew only when the run, the width or what is folded is another. */
export function Drawing(props: DrawingProps) {
  const { lanes, trace, moment, look, width, pxPerMs, ghostRun, hasBrackets, selected, ...view } = props;
  const { times, mark, colours, folded, zoom } = look;
  const folds = useFolds(trace, moment, selected, folded);
  const isLong = useAlive() && countDrawn(trace, folds.closed) > LONG;
  const room = width - (isLong ? OVERVIEW : 0);
  const ladder = useRunLadder(lanes, trace, zoom < 100 ? Math.round((room * 100) / zoom) : room, {
    pxPerMs,
    former: ghostRun?.trace,
    folds: folds.closed,
  });
  const flying = useMemo(() => inFlight(trace, moment), [trace, moment]);
  const bracketed = useBracketed(trace, moment, selected);
  const clock = useMemo(() => ladderClock(ladder, times, mark), [ladder, times, mark]);
  const groups = useMemo(
    () => (colours === 'kind' ? undefined : groupsOf(trace.packets, colours)),
    [trace, colours],
  );
  const drawing = (
    <LadderView
      ladder={ladder}
      visible={moment.sent}
      now={moment.now}
      inFlight={flying}
      bracketed={hasBrackets ? bracketed : undefined}
      selected={folds.standIn(selected)}
      clock={clock}
      groupOf={groups?.of}
      foldable={folds.foldable}
      overview={isLong}
      {...view}
    />
  );
  return (
    <>
      {groups === undefined ? null : (
        <GroupLegend label={`Colours tell apart ${COLOURS[colours]}`} groups={groups.all} />
      )}
      <Pan zoom={zoom}>{drawing}</Pan>
    </>
  );
}

/** How many arrows there are where each of these rows is one. */
function countDrawn({ packets }: Trace<NodeState>, closed: readonly Fold[]): number {
  return closed.reduce((count, row) => count - row.packets.length + 1, packets.length);
}

/** Packets that are on their way, halfway as long as the time that is shown says nothing more exact. */
function inFlight({ packets }: Trace<NodeState>, { sent, arrived, now }: Moment) {
  return packets.flatMap(({ id, sentAt, arrivedAt }): readonly { packet: PacketId; progress: number }[] => {
    if (arrivedAt === null || !sent.has(id) || arrived.has(id)) return [];
    const covered = now > sentAt && now < arrivedAt ? (now - sentAt) / (arrivedAt - sentAt) : 0.5;
    return [{ packet: id, progress: covered }];
  });
}
