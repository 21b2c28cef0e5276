import { arrowEnd } from '@/lib/ladder/arrow-shape';
import type { Arrow, Ladder } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';

/** The arrows of a former run that are no longer what they were, faintly, behind the present ones. */
export function GhostView({ ghost, ladder }: { readonly ghost: Ladder; readonly ladder: Ladder }) {
  const present = new Map(ladder.arrows.map((arrow) => [arrow.packet.id, arrow]));
  const gone = ghost.arrows.filter((arrow) => !isSameArrow(arrow, present.get(arrow.packet.id)));
  return (
    <g className={styles.ghost}>
      {gone.map((arrow) => (
        <g key={arrow.packet.id}>
          <line x1={arrow.x1} y1={arrow.y1} x2={arrow.x2} y2={arrow.y2} />
          <path d={arrowEnd(arrow)} />
        </g>
      ))}
    </g>
  );
}

/**
 * True where both arrows tell the same. Heights are not compared: a word more at one arrow moves all below it. Nor is
 * the text that travels: no arrow shows it.
 */
function isSameArrow(a: Arrow, b: Arrow | undefined): boolean {
  return (
    b !== undefined &&
    TOLD.every((key) => a[key] === b[key]) &&
    FLOWN.every((key) => a.packet[key] === b.packet[key])
  );
}

const TOLD = ['label', 'kind', 'fate', 'stub'] as const;
const FLOWN = ['from', 'to', 'sentAt', 'arrivedAt'] as const;
