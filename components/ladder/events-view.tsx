import type { Row } from '@/lib/ladder/ladder';
import { type LadderClock, runClock } from '@/lib/ladder/ladder-clock';
import styles from './ladder-view.module.css';
import { TextLines } from './text-lines';

/** What happens without a packet, and the stretches in which nothing does, up to the time that is shown (ms). */
export function EventsView({
  rows,
  now = Infinity,
  clock = runClock,
}: {
  readonly rows: readonly Row[];
  readonly now?: number | undefined;
  readonly clock?: LadderClock | undefined;
}) {
  return rows.map((row) => {
    if (row.kind === 'gap') return row.gap.to <= now && <TextLines key={row.y} lines={[row.gap.text]} />;
    if (row.kind !== 'mark' || row.at > now) return null;
    const { kind, x, y, time, text } = row.mark;
    return (
      <g key={y} className={styles.event} data-kind={kind}>
        <circle cx={x} cy={y} r={4} />
        <TextLines lines={[{ ...time, text: clock.ofMark(row.at) }, ...text.lines]} />
      </g>
    );
  });
}
