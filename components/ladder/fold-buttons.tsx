import type { Arrow } from '@/lib/ladder/ladder';
import type { PacketId } from '@/lib/sim/scenario';
import styles from './fold-buttons.module.css';

/** Rows of retransmissions that the reader may draw as one arrow or one by one. */
export interface Foldable {
  /** How many there are in each row that is drawn one by one, by its first packet. */
  readonly open: ReadonlyMap<PacketId, number>;
  readonly onToggle: (first: PacketId) => void;
}

export interface FoldButtonsProps extends Foldable {
  /** Those that are drawn. */
  readonly arrows: readonly Arrow[];
  /** px of the drawing. */
  readonly width: number;
  readonly height: number;
}

/**
 * px: both sides of a button, and the space between it and the words that it stands beside. A finger needs 24, and on a phone
 * the drawing is smaller than it was laid out.
 */
const SIZE = 30;
const AIR = 6;

/** A button beside each arrow that stands for several, and beside the first of those that could be one. */
export function FoldButtons({ arrows, width, height, open, onToggle }: FoldButtonsProps) {
  const first = arrows.filter(({ fold, packet }) => fold !== undefined || open.has(packet.id));
  if (first.length === 0) return null;
  return (
    <svg
      role="presentation"
      className={styles.buttons}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {first.map(({ packet: { id }, fold, text, label, step }) => {
        // The name stays as it is: screen readers say of the button in use that it is expanded now, not always that it is renamed.
        const name = `Each of the ${fold?.packets.length ?? open.get(id)} retransmissions of ${label} ${step}`;
        return (
          <foreignObject
            key={id}
            x={Math.min(text.x + text.width + AIR, width - SIZE)}
            y={text.y + text.height - SIZE + AIR / 2}
            width={SIZE}
            height={SIZE}
          >
            <button
              type="button"
              aria-label={name}
              aria-expanded={fold === undefined}
              title={name}
              data-fold={id}
              onClick={() => onToggle(id)}
            >
              <span aria-hidden="true">{fold === undefined ? '−' : '+'}</span>
            </button>
          </foreignObject>
        );
      })}
    </svg>
  );
}
