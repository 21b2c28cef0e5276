import styles from './display.module.css';

export interface DisplayProps {
  /** How things are: nothing happens, something is under way, it is well, it failed. */
  readonly tone: 'idle' | 'busy' | 'good' | 'bad';
  /** Names the display for those who do not see it. */
  readonly label: string;
  /** Whose it is, where there are several. */
  readonly whose?: string | undefined;
  readonly title: string;
  readonly detail: string;
}

/** What a device shows the person in front of it. */
export function Display({ tone, label, whose, title, detail }: DisplayProps) {
  return (
    <section className={styles.display} data-tone={tone} aria-label={label}>
      {whose === undefined ? null : <p className={styles.whose}>{whose}</p>}
      <p className={styles.title}>{title}</p>
      <p className={styles.detail}>{detail}</p>
    </section>
  );
}
