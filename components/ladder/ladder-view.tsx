import { useMemo, useRef } from 'react';
import { later } from '@/components/ui/later';
import { useAlive } from '@/components/ui/use-alive';
import type { Arrow, Ladder } from '@/lib/ladder/ladder';
import { type LadderClock, runClock } from '@/lib/ladder/ladder-clock';
import type { PacketId } from '@/lib/sim/scenario';
import { ArrowButtons } from './arrow-buttons';
import { type Bracketed, BracketsView } from './brackets-view';
import { type Foldable, FoldButtons } from './fold-buttons';
import type { ArrowGroup } from './group-badge';
import { arrowOf, withKept } from './kept-arrows';
import { LadderHeader } from './ladder-header';
import styles from './ladder-view.module.css';
import { PaperPictures } from './paper-pictures';
import { Picture, type PictureProps } from './picture';
import { useDrawn } from './use-drawn';
import { useFlights } from './use-flights';
import { useShown } from './use-shown';
import { useSight } from './use-sight';
import { useStretch } from './use-stretch';

/** Loaded beside a long ladder alone. */
const Overview = later(() => import('./overview').then((m) => m.Overview), '');

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
  /** What stands as brackets beside the lanes. Undefined: nothing does. */
  readonly bracketed?: Bracketed | undefined;
  /** What tells the times; absent: they are counted from the start of the run. */
  readonly clock?: LadderClock | undefined;
  /** What packets belong to, where colours tell that apart. */
  readonly groupOf?: ReadonlyMap<PacketId, ArrowGroup> | undefined;
  /** Rows of retransmissions that can be folded and unfolded; absent: none can. */
  readonly foldable?: Foldable | undefined;
  /** True where an overview of all of it stands beside it. */
  readonly overview?: boolean;
  /** The first packet that differs from the former run. */
  readonly divergence?: PacketId | undefined;
  /** How often the run was moved so far: each time the selected arrow comes into sight. Undefined: it never does. */
  readonly moves?: number;
  /** Where somebody else leads the run: the selected arrow comes into sight within what scrolls in the page. */
  readonly led?: number | undefined;
  readonly playing: boolean;
  /** 1 is the normal speed. */
  readonly speed: number;
  readonly reducedMotion: boolean;
}

/** A faster run is at its next step before the page has scrolled to this one. */
const FASTEST_SMOOTH = 2;

/** A ladder with more arrows than this is drawn where it is in sight. */
const MOST_AT_ONCE = 300;

/**
 * Draws a ladder that was laid out. It holds no state of the run: the same props give the same picture, and without
 * `visible` that is the whole ladder, also in exported HTML. Of a long one, what is in sight is in the page.
 */
export function LadderView(props: LadderViewProps) {
  const { ladder, visible, playing, speed, reducedMotion, clock = runClock, groupOf } = props;
  const { shown, count, height, pieces } = useShown(ladder, visible);
  const moving = playing && !reducedMotion;
  const picture = {
    ladder,
    now: props.now,
    clock,
    divergence: props.divergence,
    lookOf: (arrow: Arrow) => ({
      mark: markOf(arrow, props),
      progress: moving ? undefined : progressOf(arrow, props.inFlight),
      time: clock === runClock ? undefined : clock.ofArrow(arrow),
      group: groupOf?.get(arrow.packet.id),
    }),
  };
  return (
    <div
      className={styles.ladder}
      data-overview={(props.overview === true && pieces === undefined) || undefined}
    >
      <LadderHeader width={ladder.width} headerHeight={ladder.headerHeight} lanes={ladder.lanes} />
      {pieces === undefined ? (
        <Stage
          view={props}
          picture={picture}
          shown={shown}
          height={height}
          moving={moving}
          smooth={!reducedMotion && speed <= FASTEST_SMOOTH}
        />
      ) : (
        <PaperPictures {...picture} shown={shown} pieces={pieces} />
      )}
      {shown.length === count ? null : (
        <p className={styles.rest}>
          The first {shown.length} of {count} messages are drawn. Share or save gives all of them as text.
        </p>
      )}
    </div>
  );
}

interface StageProps {
  readonly view: LadderViewProps;
  readonly picture: Pick<PictureProps, 'ladder' | 'now' | 'clock' | 'divergence' | 'lookOf'>;
  readonly shown: readonly Arrow[];
  /** px that the arrows need. */
  readonly height: number;
  readonly moving: boolean;
  readonly smooth: boolean;
}

/** The body of a ladder that can be operated: the picture, the buttons below it and what flies above it. */
function Stage({ view, picture, shown, height, moving, smooth }: StageProps) {
  const { ladder, selected, playing, speed } = view;
  const layer = useRef<SVGGElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const isLong = useAlive() && shown.length + ladder.ghosts.length > MOST_AT_ONCE;
  const stretch = useStretch(stage, height, isLong);
  const all = useMemo(() => ({ from: 0, to: height }), [height]);
  const drawn = useDrawn(ladder, shown, stretch ?? (height < ladder.height ? all : undefined));
  const opened = useMemo(() => arrowOf(shown, selected), [shown, selected]);
  const arrows = useMemo(() => withKept(drawn.arrows, [opened]), [drawn.arrows, opened]);
  useFlights(layer, shown, { moving, speed });
  useSight(stage, { moves: view.moves ?? 0, led: view.led, playing, smooth });
  return (
    <>
      <div ref={stage} className={styles.stage}>
        <div className={styles.top} />
        <ArrowButtons
          label={view.label ?? 'Messages'}
          arrows={shown}
          drawn={arrows}
          lanes={ladder.lanes}
          width={ladder.width}
          height={height}
          selected={selected}
          onSelect={view.onSelect}
          litPackets={view.litPackets}
          divergence={view.divergence}
          clock={view.clock}
          groupOf={view.groupOf}
        />
        <Picture
          {...picture}
          {...drawn}
          arrows={arrows}
          stretch={all}
          className={styles.drawing}
          behind={
            view.bracketed === undefined ? null : (
              <BracketsView
                ladder={ladder}
                stage={stage}
                bracketed={view.bracketed}
                now={view.now}
                moving={moving}
              />
            )
          }
        >
          <g ref={layer} />
        </Picture>
        {view.foldable === undefined ? null : (
          <FoldButtons {...view.foldable} arrows={arrows} width={ladder.width} height={height} />
        )}
      </div>
      {view.overview === true ? (
        <div className={styles.side}>
          <div className={styles.overview}>
            <Overview stage={stage} arrows={shown} height={height} />
          </div>
        </div>
      ) : null}
    </>
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
