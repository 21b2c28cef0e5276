import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './tabs.module.css';

export interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps {
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  /** At least one. */
  readonly tabs: readonly Tab[];
  /** Id of the tab to show. Without it the component remembers what the reader chose. */
  readonly selected?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** Tabs of the WAI-ARIA pattern: the arrow keys move and select, Home and End go to the ends. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.findIndex((tab) => tab.id === (selected ?? chosen));

  function select(index: number) {
    const tab = tabs[index];
    if (tab !== undefined) {
      setChosen(tab.id);
      onSelect?.(tab.id);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = destination(event.key, current, tabs.length);
    if (target !== undefined) {
      event.preventDefault();
      // Not to be taken as a step of the run by whoever listens further up.
      event.stopPropagation();
      select(target);
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
    }
  }

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}-tab`}
            aria-controls={`${base}-${tab.id}`}
            aria-selected={index === current}
            tabIndex={index === current ? 0 : -1}
            className={styles.tab}
            onClick={() => select(index)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}`}
          aria-labelledby={`${base}-${tab.id}-tab`}
          hidden={index !== current}
          className={styles.panel}
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}

/** Index of the tab that a key leads to, around the ends. */
function destination(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
