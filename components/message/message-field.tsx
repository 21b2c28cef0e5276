import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import styles from './message-view.module.css';

/** What makes a field operable; its continuation on a further line has none of it. */
export interface FieldLink {
  /** Index of the field in its message. */
  readonly field: number;
  /** `branch parameter of Via: z9hG4bKnashds7`. */
  readonly label: string;
  /** Address of its explanation on this page, for those who have no JavaScript. */
  readonly href: string;
  readonly tabIndex: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The pointer or the focus came to it. */
  readonly onReach: () => void;
  readonly onLeave: () => void;
  /** Replaces the way to `href`. */
  readonly onFollow: (() => void) | undefined;
}

export interface MessageFieldProps {
  readonly span: ExplainedSpan;
  readonly lit: boolean;
  readonly selected: boolean;
  readonly link: FieldLink | undefined;
  readonly children: ReactNode;
}

/** A field in the colour and with the underline of its family, linked to its explanation. */
export function MessageField({ span, lit, selected, link, children }: MessageFieldProps) {
  const appearance = {
    className: styles.field,
    'data-family': span.family,
    'data-heading': span.path.endsWith(':') || undefined,
    'data-lit': lit || undefined,
    'data-selected': selected || undefined,
  };
  if (link === undefined) return <span {...appearance}>{children}</span>;

  function follow(event: MouseEvent) {
    if (link?.onFollow === undefined) return;
    event.preventDefault();
    link.onFollow();
  }

  return (
    <a
      {...appearance}
      href={link.href}
      draggable={false}
      data-field={link.field}
      aria-label={link.label}
      aria-current={selected || undefined}
      tabIndex={link.tabIndex}
      onKeyDown={link.onKeyDown}
      onFocus={link.onReach}
      onBlur={link.onLeave}
      onPointerEnter={link.onReach}
      onPointerLeave={link.onLeave}
      onClick={follow}
    >
      {children}
    </a>
  );
}
