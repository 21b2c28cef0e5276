import { arrowEnd } from '@/lib/ladder/arrow-shape';
import { pointsOf, wayOf } from '@/lib/ladder/arrow-way';
import type { Arrow } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';
import { TextLines } from './text-lines';

/** The arrows of a former run that are no longer what they were, faintly, between the present ones. */
export function GhostView({ arrows }: { readonly arrows: readonly Arrow[] }) {
  return arrows.map((arrow) => (
    <g key={arrow.packet.id} className={styles.ghost}>
      <polyline points={pointsOf(wayOf(arrow))} />
      <path d={arrowEnd(arrow)} />
      <TextLines lines={[arrow.time, ...arrow.text.lines]} />
    </g>
  ));
}
