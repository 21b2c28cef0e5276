import styles from './step-mark.module.css';

/** Says in a word what the step that was just taken did to something: `new`, `stopped`. */
export function StepMark({ children }: { readonly children: string }) {
  return (
    <span className={styles.mark}>
      {children}
      <span className="visually-hidden"> in this step</span>
    </span>
  );
}
