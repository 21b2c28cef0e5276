import type { ReactNode } from 'react';
import { familyOf } from '@/lib/explain/explanation-of';
import styles from './field.module.css';
import { useStage } from './stage-context';

export interface FieldProps {
  /** As in lib/sip: `Via;branch`. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A field that the prose speaks of: in the colour of its family, and lit on the stage while it is pointed at. */
export function Field({ path, children }: FieldProps) {
  const lab = useStage()?.lab;
  const family = familyOf(path);
  if (lab === undefined) {
    return (
      <span className={styles.field} data-family={family}>
        {children}
      </span>
    );
  }
  const { light, lit, selected, keyOf } = lab;
  const key = selected?.explained.find((span) => span.path === path)?.kinKey ?? keyOf(path);
  return (
    <button
      type="button"
      className={styles.field}
      data-family={family}
      aria-pressed={key !== undefined && lit === key}
      onPointerEnter={() => light(key)}
      onPointerLeave={() => light(undefined)}
      onFocus={() => light(key)}
      onBlur={() => light(undefined)}
      // Not every browser gives the focus to a button that is clicked or tapped.
      onClick={(event) => event.currentTarget.focus()}
    >
      {children}
    </button>
  );
}
