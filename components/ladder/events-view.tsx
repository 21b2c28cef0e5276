import type { Ladder } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';
import { TextLines } from './text-lines';

/** What happens without a packet, and the stretches in which nothing does, up to the time that is shown (ms). */
export function EventsView({
  ladder,
  now = Infinity,
}: {
  readonly ladder: Ladder;
  readonly now?: number | undefined;
}) {
  return (
    <>
      {ladder.gaps
        .filter(({ to }) => to <= now)
        .map(({ to, text }) => (
          <TextLines key={to} lines={[text]} />
        ))}
      {ladder.marks
        .filter(({ at }) => at <= now)
        .map(({ kind, x, y, time, text }) => (
          <g key={y} className={styles.event} data-kind={kind}>
            <circle cx={x} cy={y} r={4} />
            <TextLines lines={[time, ...text.lines]} />
          </g>
        ))}
    </>
  );
}
