import type { ComponentProps } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  /** `primary`: what most people want next; at most one in sight. `quiet`: no frame. */
  readonly variant?: 'plain' | 'primary' | 'quiet';
  /** `submit` sends the form that it stands in. */
  readonly type?: 'button' | 'submit';
  /** Off for now, like `disabled`, but the focus stays: for a button that switches itself off. */
  readonly resting?: boolean;
}

/** Does something on this page. For another page use a link. Set `aria-pressed` where it switches something on and off. */
export function Button({
  variant = 'plain',
  type = 'button',
  resting = false,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={resting || undefined}
      onClick={resting ? undefined : onClick}
      className={`${styles.button} ${styles[variant]}`}
    />
  );
}
