import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Arrow, Lane } from '@/lib/ladder/ladder';
import { type LadderClock, runClock } from '@/lib/ladder/ladder-clock';
import { lowerBound } from '@/lib/ladder/lower-bound';
import { sentenceFor } from '@/lib/ladder/sentence-for';
import type { PacketId } from '@/lib/sim/scenario';
import type { ArrowGroup } from './group-badge';
import { arrowOf, withKept } from './kept-arrows';
import styles from './ladder-view.module.css';

export interface ArrowButtonsProps {
  /** `Messages`. */
  readonly label: string;
  /** All that can be reached, and those of them that are drawn. */
  readonly arrows: readonly Arrow[];
  readonly drawn: readonly Arrow[];
  readonly lanes: readonly Lane[];
  /** px of the drawing that the buttons lie under. */
  readonly width: number;
  readonly height: number;
  readonly selected: PacketId | undefined;
  readonly onSelect: (packet: PacketId) => void;
  readonly litPackets: ReadonlySet<PacketId> | undefined;
  readonly divergence: PacketId | undefined;
  readonly clock?: LadderClock | undefined;
  readonly groupOf?: ReadonlyMap<PacketId, ArrowGroup> | undefined;
}

/**
 * A button below each arrow of the drawing, as a toolbar of the WAI-ARIA pattern: one stop for the tab key, up and down
 * move within. They are placed by an SVG of their own, so that they scale with the drawing and need no inline style. Where
 * not all are drawn, the one that has the focus or would get it is there all the same, and each says its place.
 */
export function ArrowButtons(props: ArrowButtonsProps) {
  const { label, arrows, drawn, lanes, width, height, selected, onSelect, litPackets, divergence } = props;
  const { clock = runClock, groupOf } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<PacketId>();
  const [goal, setGoal] = useState<PacketId>();
  const hasFocus = useRef(false);
  const tabStop = useMemo(
    () => arrowOf(arrows, focused) ?? arrowOf(arrows, selected) ?? arrows[0],
    [arrows, focused, selected],
  );

  useLayoutEffect(() => {
    if (goal === undefined) return;
    const buttons = [...(toolbar.current?.querySelectorAll('button') ?? [])];
    buttons.find(({ dataset }) => dataset.packet === goal)?.focus();
    setGoal(undefined);
  }, [goal]);

  // A step back takes messages away. Whoever stood on one of them stands on the last that is left, or on the empty ladder.
  useLayoutEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    const button = toolbar.current?.querySelector<HTMLElement>('button[tabindex="0"]');
    (button ?? toolbar.current)?.focus({ preventScroll: true });
  });

  function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // Not to be taken as a step of the run by whoever listens further up.
    event.stopPropagation();
    const next = tabStop && arrows[indexOf(arrows, tabStop) + step];
    if (next === undefined) return;
    setFocused(next.packet.id);
    setGoal(next.packet.id);
    // What it says is shown beside the ladder as long as somebody goes along it.
    onSelect(next.packet.id);
  }

  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={label}
      aria-orientation="vertical"
      tabIndex={-1}
      className={styles.toolbar}
      onKeyDown={moveFocus}
      // One for all of them: buttons that are given nothing new are not rendered again at each step of the run.
      onClick={({ target }) => {
        const packet = packetOf(target);
        if (packet !== undefined) onSelect(packet);
      }}
      onFocus={({ target }) => {
        hasFocus.current = true;
        setFocused((former) => packetOf(target) ?? former);
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      <svg role="presentation" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {withKept(drawn, [tabStop]).map((arrow) => {
          const { id } = arrow.packet;
          return (
            <ArrowButton
              key={id}
              arrow={arrow}
              lanes={lanes}
              // Of a button, only words can say that there are others which are not in the page.
              place={drawn === arrows ? undefined : `${indexOf(arrows, arrow) + 1} of ${arrows.length}`}
              isTabStop={arrow === tabStop}
              isSelected={id === selected}
              isLit={litPackets?.has(id) === true}
              isDivergent={id === divergence}
              clock={clock}
              group={groupOf?.get(id)}
            />
          );
        })}
      </svg>
    </div>
  );
}

interface ArrowButtonProps {
  readonly arrow: Arrow;
  readonly lanes: readonly Lane[];
  /** `5 of 1000`. */
  readonly place: string | undefined;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  readonly isDivergent: boolean;
  readonly clock: LadderClock;
  readonly group: ArrowGroup | undefined;
}

const ArrowButton = memo(function ArrowButton(props: ArrowButtonProps) {
  const { arrow, lanes, place, isTabStop, isSelected, isLit, isDivergent, clock, group } = props;
  const { id } = arrow.packet;
  const kin = group === undefined ? '' : ` ${group.letter}: ${group.title}.`;
  const remark = isDivergent ? ' Here the run first differs from the one before.' : '';
  const position = place === undefined ? '' : ` ${place}.`;
  return (
    <foreignObject {...arrow.box}>
      <button
        type="button"
        className={styles.button}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={`${sentenceFor(arrow, lanes, clock)}${kin}${remark}${position}`}
        aria-pressed={isSelected}
        data-packet={id}
        data-lit={isLit || undefined}
      />
    </foreignObject>
  );
});

/** The packet whose button something happened to. */
function packetOf(target: EventTarget): PacketId | undefined {
  return target instanceof Element ? target.closest('button')?.dataset.packet : undefined;
}

/** Arrows stand in the order of their beginnings. */
function indexOf(arrows: readonly Arrow[], { y1 }: Arrow): number {
  return lowerBound(arrows.length, (i) => (arrows[i]?.y1 ?? 0) < y1);
}
