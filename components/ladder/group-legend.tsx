import { useState } from 'react';
import { type ArrowGroup, GroupBadge } from './group-badge';
import styles from './group-legend.module.css';

export interface GroupLegendProps {
  /** What is told apart: `Colours tell apart Call-IDs`. */
  readonly label: string;
  readonly groups: readonly (ArrowGroup & { readonly count: number })[];
}

/** More groups than this are shown when somebody asks for them. */
const FEW = 6;

/** What the letters and colours of a ladder stand for. */
export function GroupLegend({ label, groups }: GroupLegendProps) {
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, FEW);
  return (
    <div className={styles.legend}>
      <p>{label}</p>
      <ul>
        {shown.map((group) => (
          <li key={group.letter}>
            <svg width={18} height={18} viewBox="0 0 18 18" role="img" aria-label={group.letter}>
              <GroupBadge x={9} y={9} group={group} />
            </svg>
            <span className={styles.title}>{group.title}</span>
            <span className={styles.count}>
              {group.count} {group.count === 1 ? 'message' : 'messages'}
            </span>
          </li>
        ))}
      </ul>
      {groups.length > FEW ? (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'fewer' : `${groups.length - FEW} more`}
        </button>
      ) : null}
    </div>
  );
}
