import type { ReactNode } from 'react';
import type { Stretch } from '@/lib/ladder/in-sight';
import type { Arrow, Ladder } from '@/lib/ladder/ladder';
import type { LadderClock } from '@/lib/ladder/ladder-clock';
import type { PacketId } from '@/lib/sim/scenario';
import { type ArrowLook, ArrowView } from './arrow-view';
import { DivergenceView } from './divergence-view';
import { EventsView } from './events-view';
import { GhostView } from './ghost-view';
import { arrowOf } from './kept-arrows';
import styles from './ladder-view.module.css';
import type { Drawn } from './use-drawn';

export interface PictureProps extends Drawn {
  readonly ladder: Ladder;
  /** What of it the picture shows. */
  readonly stretch: Stretch;
  readonly now: number | undefined;
  readonly clock?: LadderClock | undefined;
  readonly divergence: PacketId | undefined;
  readonly lookOf: (arrow: Arrow) => ArrowLook;
  readonly className: string | undefined;
  /** What stands beside the rails, below all words. */
  readonly behind?: ReactNode;
  /** What moves above it. */
  readonly children?: ReactNode;
}

/** Rails, arrows and all that happens between them, in coordinates of the ladder. */
export function Picture(props: PictureProps) {
  const { ladder, stretch, now, divergence, arrows, ghosts, rows, lookOf, className, behind, children } =
    props;
  const { from, to } = stretch;
  const { width, lanes } = ladder;
  const divergent = arrowOf(arrows, divergence);
  return (
    <svg
      className={className}
      width={width}
      height={to - from}
      viewBox={`0 ${from} ${width} ${to - from}`}
      aria-hidden="true"
    >
      <path className={styles.rail} d={lanes.map(({ x }) => `M${x},${from}V${to}`).join('')} />
      {behind}
      <GhostView arrows={ghosts} />
      <EventsView rows={rows} now={now} clock={props.clock} />
      {divergent && <DivergenceView arrow={divergent} width={width} />}
      {arrows.map((arrow) => (
        <ArrowView key={arrow.packet.id} arrow={arrow} {...lookOf(arrow)} />
      ))}
      {children}
    </svg>
  );
}
