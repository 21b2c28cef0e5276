import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon';
import styles from './icon-button.module.css';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'className' | 'type' | 'children' | 'title'> {
  readonly icon: IconName;
  /** What it does: read aloud, and shown when the pointer rests on it. */
  readonly label: string;
  /** Off for now, like `disabled`, but the focus stays: for a button that switches itself off. */
  readonly resting?: boolean;
}

/** A square button with a drawing instead of a word. */
export function IconButton({ icon, label, resting = false, onClick, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      aria-label={label}
      aria-disabled={resting || undefined}
      title={label}
      onClick={resting ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
