import type { Note } from '@/lib/sim/scenario';
import styles from './verdict-icon.module.css';

/** The sign of a verdict, beside words that say the same. */
export function VerdictIcon({ verdict }: { readonly verdict: Note['verdict'] }) {
  return (
    <svg
      className={styles.icon}
      data-verdict={verdict}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={DRAWINGS[verdict]} />
    </svg>
  );
}

const DRAWINGS: Readonly<Record<Note['verdict'], string>> = {
  ok: 'M4 10.5l4 4 8-9',
  refused: 'M5 5l10 10M15 5L5 15',
  info: 'M10 9v6.5M10 5v.1',
};
