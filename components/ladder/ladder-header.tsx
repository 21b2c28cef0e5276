import { memo } from 'react';
import type { Ladder } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';
import { TextLines } from './text-lines';

/** The participants' names, in a strip of their own that stays in sight while the ladder scrolls below it. */
export const LadderHeader = memo(function LadderHeader({
  width,
  headerHeight,
  lanes,
}: Pick<Ladder, 'width' | 'headerHeight' | 'lanes'>) {
  return (
    <div className={styles.header}>
      <svg
        width={width}
        height={headerHeight}
        viewBox={`0 0 ${width} ${headerHeight}`}
        role="img"
        aria-label={lanes.map(({ label }) => label).join(', ')}
      >
        {lanes.map(({ id, name }) => (
          <g key={id}>
            <TextLines lines={name.lines} />
          </g>
        ))}
      </svg>
    </div>
  );
});
