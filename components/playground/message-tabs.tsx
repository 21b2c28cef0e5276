import { type KeyboardEvent, memo, type ReactNode, useId, useRef } from 'react';
import { messageName } from '@/components/judging/message-name';
import { SeverityIcon } from '@/components/message/severity-icon';
import type { Problem } from '@/lib/text/problem';
import styles from './message-tabs.module.css';
import { counted, severities, severityNouns } from './summary';

/** A message in the list of all. */
export interface MessageTab {
  /** `REGISTER`, `401 Unauthorized`. */
  readonly label: string;
  readonly detail: string;
  readonly problems: readonly Problem[];
}

export interface MessageTabsProps {
  readonly tabs: readonly MessageTab[];
  /** Index of the open message. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** The open message. */
  readonly panel: ReactNode;
}

/** Messages that are listed around the open one: a page with thousands of them would be slow. */
const MOST_LISTED = 100;

/** The messages one below the other, to be opened with pointer or arrow keys. Drawn only when one of its props changes. */
export const MessageTabs = memo(function MessageTabs({ tabs, selected, onSelect, panel }: MessageTabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const first = Math.max(0, Math.min(selected - MOST_LISTED / 2, tabs.length - MOST_LISTED));
  const listed = tabs.slice(first, first + MOST_LISTED);

  function onKeyDown(event: KeyboardEvent) {
    // With one of these a key belongs to the browser.
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = destination(event.key, selected, tabs.length);
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target);
    // The tab may have to be listed first.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  }

  return (
    <div className={styles.messages}>
      <div
        ref={list}
        role="tablist"
        aria-orientation="vertical"
        aria-label="Messages"
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {listed.map((tab, offset) => {
          const index = first + offset;
          return (
            <button
              key={messageName(index)}
              type="button"
              role="tab"
              id={`${id}-${index}`}
              aria-controls={`${id}-panel`}
              aria-selected={index === selected}
              tabIndex={index === selected ? 0 : -1}
              className={styles.tab}
              onClick={() => onSelect(index)}
            >
              <TabContent name={messageName(index)} tab={tab} />
            </button>
          );
        })}
      </div>
      {tabs.length > MOST_LISTED ? (
        <p className={styles.hint}>
          {messageName(first)} to {messageName(first + listed.length - 1)} of{' '}
          {counted(tabs.length, 'message')}: the arrow keys lead on.
        </p>
      ) : null}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {panel}
      </div>
    </div>
  );
});

interface TabContentProps {
  readonly name: string;
  readonly tab: MessageTab;
}

function TabContent({ name, tab: { label, detail, problems } }: TabContentProps) {
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span> <span className={styles.detail}>{detail}</span>
      </span>
      <span className={styles.counts}>
        {severities.map((severity) => {
          const count = problems.filter((problem) => problem.severity === severity).length;
          return count === 0 ? null : (
            <span key={severity} className={styles.count} data-severity={severity}>
              <SeverityIcon severity={severity} />
              {counted(count, severityNouns[severity])}
            </span>
          );
        })}
      </span>
    </>
  );
}

/** Index of the message that a key leads to. */
function destination(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
