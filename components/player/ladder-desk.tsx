import { type ReactNode, useMemo, useRef } from 'react';
import { LadderView, type LadderViewProps } from '@/components/ladder/ladder-view';
import { approximateTextWidth } from '@/lib/ladder/approximate-text-width';
import type { Ladder } from '@/lib/ladder/ladder';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { trueScale } from '@/lib/ladder/true-scale';
import type { NodeState } from '@/lib/nodes/node-state';
import { describePacket } from '@/lib/session/describe-packet';
import { marksOf } from '@/lib/session/marks-of';
import type { Moment } from '@/lib/session/moment';
import type { Lane } from '@/lib/session/run-view';
import type { PacketId } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';
import styles from './ladder-desk.module.css';
import type { Lab } from './use-lab';
import type { OtherRun } from './use-other-run';
import type { Playback } from './use-playback';
import { useReducedMotion } from './use-reduced-motion';
import { useWidth } from './use-width';

/** px that the ladder is laid out for until the page knows better: exported HTML is read at any width. */
const STATIC_WIDTH = 600;

export interface LadderDeskProps {
  readonly lab: Lab;
  readonly playback: Playback;
  /** Called when a message of the other run is opened, to be compared with the one of this run. */
  readonly onOppose: () => void;
}

/** The ladder of a lab; the run that it is compared with stands beside it, or as a ghost behind it, as the reader likes. */
export function LadderDesk(props: LadderDeskProps) {
  const { other, session, trace } = props.lab;
  const runs = other === undefined ? [trace.packets] : [trace.packets, other.trace.packets];
  const pxPerMs = session.axis === 'true' ? trueScale(runs) : undefined;
  if (other === undefined || session.arrangement !== 'side') return <Present {...props} pxPerMs={pxPerMs} />;
  return (
    <div className={styles.pair}>
      <Present {...props} pxPerMs={pxPerMs} title="This run" />
      <Other {...props} other={other} pxPerMs={pxPerMs} />
    </div>
  );
}

interface Drawn extends LadderDeskProps {
  readonly pxPerMs: number | undefined;
}

/** The run that the reader works on. */
function Present({ lab, playback, pxPerMs, title }: Drawn & { readonly title?: string }) {
  const { lanes, trace, moment, other, session } = lab;
  const { arrangement } = session;
  const reducedMotion = useReducedMotion();
  const ghostRun = arrangement === 'over' ? other : undefined;
  return (
    <Frame title={title}>
      {(width) => (
        <Drawing
          lanes={lanes}
          trace={trace}
          moment={moment}
          width={width}
          pxPerMs={pxPerMs}
          ghostRun={ghostRun}
          selected={lab.selected?.packet.id}
          onSelect={(packet) => {
            playback.pause();
            lab.select(packet);
          }}
          litPackets={lab.litPackets}
          divergence={arrangement === 'alone' ? undefined : other?.divergence.here}
          moves={playback.moves}
          playing={playback.playing}
          speed={playback.speed}
          reducedMotion={reducedMotion}
        />
      )}
    </Frame>
  );
}

/** The run that it is compared with: to be read, not to be changed. */
function Other({ lab, playback, pxPerMs, other, onOppose }: Drawn & { readonly other: OtherRun }) {
  const title = lab.session.compared === undefined ? 'The run without your changes' : 'The run that is kept';
  return (
    <Frame title={title}>
      {(width) => (
        <Drawing
          lanes={other.lanes}
          trace={other.trace}
          moment={other.moment}
          width={width}
          pxPerMs={pxPerMs}
          label="Messages of the other run"
          selected={lab.opposite?.id}
          onSelect={(packet) => {
            playback.pause();
            lab.oppose(packet);
            onOppose();
          }}
          divergence={other.divergence.there}
          playing={false}
          speed={1}
          reducedMotion
        />
      )}
    </Frame>
  );
}

/** Finds out how wide a ladder may be. */
function Frame({
  title,
  children,
}: {
  readonly title: string | undefined;
  readonly children: (width: number) => ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) ?? STATIC_WIDTH;
  return (
    <div ref={frame} className={styles.frame}>
      {title === undefined ? null : <h3 className={styles.title}>{title}</h3>}
      {children(width)}
    </div>
  );
}

interface DrawingProps extends Omit<LadderViewProps, 'ladder' | 'visible' | 'now' | 'inFlight'> {
  readonly lanes: readonly Lane[];
  readonly trace: Trace<NodeState>;
  readonly moment: Moment;
  readonly width: number;
  readonly pxPerMs: number | undefined;
  readonly ghostRun?: OtherRun | undefined;
}

/** One run at one moment, laid out anew only when the run or the width is another. */
function Drawing(props: DrawingProps) {
  const { lanes, trace, moment, width, pxPerMs, ghostRun, ...view } = props;
  const ladder = useLadder(lanes, trace, width, pxPerMs, ghostRun?.trace);
  return (
    <LadderView
      ladder={ladder}
      visible={moment.sent}
      now={moment.now}
      inFlight={inFlight(trace, moment)}
      {...view}
    />
  );
}

/** Packets that are on their way, halfway as long as the time that is shown says nothing more exact. */
function inFlight({ packets }: Trace<NodeState>, { sent, arrived, now }: Moment) {
  return packets.flatMap(({ id, sentAt, arrivedAt }): readonly { packet: PacketId; progress: number }[] => {
    if (arrivedAt === null || !sent.has(id) || arrived.has(id)) return [];
    const covered = now > sentAt && now < arrivedAt ? (now - sentAt) / (arrivedAt - sentAt) : 0.5;
    return [{ packet: id, progress: covered }];
  });
}

/** The geometry of a run, laid out anew only when the run or the width is another. */
export function useLadder(
  lanes: readonly Lane[],
  trace: Trace<NodeState>,
  width: number,
  pxPerMs?: number,
  former?: Trace<NodeState>,
): Ladder {
  return useMemo(() => {
    const { packets, entries } = trace;
    return layoutLadder({
      lanes,
      packets,
      entries,
      marks: marksOf(trace),
      describe: describePacket,
      textWidth: approximateTextWidth,
      width,
      ...(pxPerMs === undefined ? {} : { pxPerMs }),
      ...(former === undefined ? {} : { former }),
    });
  }, [lanes, trace, width, pxPerMs, former]);
}
