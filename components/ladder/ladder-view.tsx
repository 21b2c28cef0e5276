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
import { useSight } from './use-sight';

/** A packet that is on its way, and the part of the way that it has covered (0 to 1). */
export interface InFlight {
  readonly packet: PacketId;
  readonly progress: number;
}

export interface LadderViewProps {
  readonly ladder: Ladder;
  /** What its messages are called together, where there are others on the page: `Messages`. */
  readonly label?: string;
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
  /** The first packet that differs from the former run. */
  readonly divergence?: PacketId | undefined;
  /** How often the run was moved so far: each time the selected arrow comes into sight. Undefined: it never does. */
  readonly moves?: number;
  readonly playing: boolean;
  /** 1 is the normal speed. */
  readonly speed: number;
  readonly reducedMotion: boolean;
}

/** A faster run is at its next step before the page has scrolled to this one. */
const FASTEST_SMOOTH = 2;

/**
 * Draws a ladder that was laid out. It holds no state of the run: the same props give the same picture, and without
 * `visible` that is the whole ladder, also in exported HTML.
 */
export function LadderView(props: LadderViewProps) {
  const { ladder, visible, now, selected, inFlight, playing, speed, reducedMotion } = props;
  const layer = useRef<SVGGElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const shown = ladder.arrows.filter(({ packet }) => visible === undefined || visible.has(packet.id));
  const moving = playing && !reducedMotion;
  useFlights(layer, shown, { moving, speed });
  useSight(stage, { moves: props.moves ?? 0, playing, smooth: !reducedMotion && speed <= FASTEST_SMOOTH });
  const divergent = shown.find(({ packet }) => packet.id === props.divergence);

  return (
    <div className={styles.ladder}>
      <LadderHeader ladder={ladder} />
      <div ref={stage} className={styles.stage}>
        <div className={styles.top} />
        <ArrowButtons
          label={props.label ?? 'Messages'}
          arrows={shown}
          lanes={ladder.lanes}
          width={ladder.width}
          height={ladder.height}
          selected={selected}
          onSelect={props.onSelect}
          litPackets={props.litPackets}
          divergence={props.divergence}
        />
        <svg
          className={styles.drawing}
          width={ladder.width}
          height={ladder.height}
          viewBox={`0 0 ${ladder.width} ${ladder.height}`}
          aria-hidden="true"
        >
          {ladder.lanes.map(({ id, x }) => (
            <line key={id} className={styles.rail} x1={x} y1={0} x2={x} y2={ladder.height} />
          ))}
          <GhostView arrows={ladder.ghosts} />
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
