import { arrowEnd } from '@/lib/ladder/arrow-shape';
import type { Arrow, Ladder } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';

/** The arrows of a former run that are no longer what they were, faintly, behind the present ones. */
export function GhostView({ ghost, ladder }: { readonly ghost: Ladder; readonly ladder: Ladder }) {
  const present = new Map(ladder.arrows.map((arrow) => [arrow.packet.id, arrow]));
  const gone = ghost.arrows.filter((arrow) => !isDrawnAlike(arrow, present.get(arrow.packet.id)));
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

function isDrawnAlike(a: Arrow, b: Arrow | undefined): boolean {
  return (
    b !== undefined &&
    a.label === b.label &&
    a.fate === b.fate &&
    a.x1 === b.x1 &&
    a.y1 === b.y1 &&
    a.x2 === b.x2 &&
    a.y2 === b.y2
  );
}
