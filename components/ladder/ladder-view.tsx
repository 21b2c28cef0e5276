import { useRef } from 'react';
import type { Arrow, Ladder } from '@/lib/ladder/ladder';
import type { PacketId } from '@/lib/sim/scenario';
import { ArrowButtons } from './arrow-buttons';
import { ArrowView } from './arrow-view';
import { DivergenceView } from './divergence-view';
import { EventsView } from './events-view';
import { GhostView } from './ghost-view';
import { LadderHeader } from './ladder-header';
import styles from './ladder-view.module.css';
import { useFlights } from './use-flights';

/** A packet that is on its way, and the part of the way that it has covered (0 to 1). */
export interface InFlight {
  readonly packet: PacketId;
  readonly progress: number;
}

export interface LadderViewProps {
  readonly ladder: Ladder;
  /** What its messages are called together, where there are others on the page: `Messages`. */
  readonly label?: string;
  /** The ladder of a former run with the same lanes and the same width. */
  readonly ghost?: Ladder | undefined;
  /** Packets that have been sent at the time that is shown. Undefined: all. */
  readonly visible?: ReadonlySet<PacketId> | undefined;
  /** The time that is shown, in ms: marks and gaps after it are left out. Undefined: none is. */
  readonly now?: number | undefined;
  /** Packets that are on their way at that time, and what part of the way they have covered (0 to 1). */
  readonly inFlight?: readonly InFlight[] | undefined;
  readonly selected?: PacketId | undefined;
  readonly onSelect: (packet: PacketId) => void;
  /** Packets that hold kin of the field that the reader looks at. */
  readonly litPackets?: ReadonlySet<PacketId> | undefined;
  /** The first packet that differs from the ghost. */
  readonly divergence?: PacketId | undefined;
  readonly playing: boolean;
  /** 1 is the normal speed. */
  readonly speed: number;
  readonly reducedMotion: boolean;
}

/**
 * Draws a ladder that was laid out. It holds no state of the run: the same props give the same picture, and without
 * `visible` that is the whole ladder, also in exported HTML.
 */
export function LadderView(props: LadderViewProps) {
  const { ladder, ghost, visible, now, selected, inFlight, playing, speed, reducedMotion } = props;
  const layer = useRef<SVGGElement>(null);
  const shown = ladder.arrows.filter(({ packet }) => visible === undefined || visible.has(packet.id));
  const moving = playing && !reducedMotion;
  useFlights(layer, shown, { moving, speed });
  const height = Math.max(ladder.height, ghost?.height ?? 0);
  const divergent = shown.find(({ packet }) => packet.id === props.divergence);

  return (
    <div className={styles.ladder}>
      <LadderHeader ladder={ladder} />
      <div className={styles.stage}>
        <ArrowButtons
          label={props.label ?? 'Messages'}
          arrows={shown}
          lanes={ladder.lanes}
          width={ladder.width}
          height={height}
          selected={selected}
          onSelect={props.onSelect}
          litPackets={props.litPackets}
          divergence={props.divergence}
        />
        <svg
          className={styles.drawing}
          width={ladder.width}
          height={height}
          viewBox={`0 0 ${ladder.width} ${height}`}
          aria-hidden="true"
        >
          {ladder.lanes.map(({ id, x }) => (
            <line key={id} className={styles.rail} x1={x} y1={0} x2={x} y2={height} />
          ))}
          {ghost && <GhostView ghost={ghost} ladder={ladder} />}
          <EventsView ladder={ladder} now={now} />
          {divergent && <DivergenceView arrow={divergent} width={ladder.width} />}
          {shown.map((arrow) => (
            <ArrowView
              key={arrow.packet.id}
              arrow={arrow}
              mark={markOf(arrow, props)}
              progress={moving ? undefined : progressOf(arrow, inFlight)}
            />
          ))}
          <g ref={layer} />
        </svg>
      </div>
    </div>
  );
}

function markOf(
  { packet }: Arrow,
  { selected, litPackets }: LadderViewProps,
): 'selected' | 'lit' | undefined {
  if (litPackets?.has(packet.id)) return 'lit';
  return packet.id === selected ? 'selected' : undefined;
}

function progressOf({ packet }: Arrow, inFlight: readonly InFlight[] = []): number | undefined {
  return inFlight.find((flying) => flying.packet === packet.id)?.progress;
}
