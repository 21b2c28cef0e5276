import type { Severity } from '@/lib/text/problem';
import styles from './severity-icon.module.css';

/** The sign of a severity, beside its word: an octagon, a triangle, a circle. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const { outline, sign } = DRAWINGS[severity];
  return (
    <svg
      className={styles.icon}
      data-severity={severity}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outline} />
      <path d={sign} />
    </svg>
  );
}

const DRAWINGS: Readonly<Record<Severity, { readonly outline: string; readonly sign: string }>> = {
  error: { outline: 'M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z', sign: 'M7 7l6 6M13 7l-6 6' },
  warning: { outline: 'M10 2.5L18.5 17h-17z', sign: 'M10 8v4.2M10 14.6v.1' },
  info: { outline: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z', sign: 'M10 9v5M10 6v.1' },
};
