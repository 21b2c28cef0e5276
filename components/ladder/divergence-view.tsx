import type { Arrow } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';

/** Marks the arrow at which a run begins to differ from the one before. */
export function DivergenceView({ arrow, width }: { readonly arrow: Arrow; readonly width: number }) {
  const { y } = arrow.box;
  return (
    <g className={styles.divergence}>
      <line x1={0} y1={y} x2={width} y2={y} />
      <text x={4} y={y + 12} fontSize={11}>
        differs from here
      </text>
    </g>
  );
}
