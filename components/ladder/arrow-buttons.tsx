import { type KeyboardEvent, useState } from 'react';
import type { Arrow, Lane } from '@/lib/ladder/ladder';
import { sentenceFor } from '@/lib/ladder/sentence-for';
import type { PacketId } from '@/lib/sim/scenario';
import styles from './ladder-view.module.css';

export interface ArrowButtonsProps {
  /** `Messages`. */
  readonly label: string;
  readonly arrows: readonly Arrow[];
  readonly lanes: readonly Lane[];
  /** px of the drawing that the buttons lie under. */
  readonly width: number;
  readonly height: number;
  readonly selected: PacketId | undefined;
  readonly onSelect: (packet: PacketId) => void;
  readonly litPackets: ReadonlySet<PacketId> | undefined;
  readonly divergence: PacketId | undefined;
}

/**
 * A button below each arrow of the drawing, as a toolbar of the WAI-ARIA pattern: one stop for the tab key, up and down
 * move within. They are placed by an SVG of their own, so that they scale with the drawing and need no inline style.
 */
export function ArrowButtons(props: ArrowButtonsProps) {
  const { label, arrows, lanes, width, height, selected, onSelect, litPackets, divergence } = props;
  const [focused, setFocused] = useState<PacketId>();
  const ids = arrows.map(({ packet }) => packet.id);
  const tabStop = [focused, selected].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
  return (
    <div role="toolbar" aria-label={label} aria-orientation="vertical" onKeyDown={moveFocus}>
      <svg role="presentation" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {arrows.map((arrow) => {
          const { id } = arrow.packet;
          const remark = id === divergence ? ' Here the run first differs from the one before.' : '';
          return (
            <foreignObject key={id} {...arrow.box}>
              <button
                type="button"
                className={styles.button}
                tabIndex={id === tabStop ? 0 : -1}
                aria-label={`${sentenceFor(arrow, lanes)}${remark}`}
                aria-pressed={id === selected}
                data-lit={litPackets?.has(id) || undefined}
                onClick={() => onSelect(id)}
                onFocus={() => setFocused(id)}
              />
            </foreignObject>
          );
        })}
      </svg>
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  // Not to be taken as a step of the run by whoever listens further up.
  event.stopPropagation();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const current = buttons.findIndex((button) => button.matches(':focus'));
  buttons[current + step]?.focus();
}
