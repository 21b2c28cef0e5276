import { Button } from '@/components/ui/button';
import { hides } from '@/lib/session/hideable';
import { visibleText } from '@/lib/text/visible-text';
import styles from './docked-message.module.css';
import type { Lab } from './use-lab';
import type { LabDesk } from './use-lab-desk';

/**
 * The first line of the open message at the lower edge of the window, where the message itself stands far below its ladder:
 * whoever goes from arrow to arrow sees what each of them is.
 */
export function DockedMessage({ lab, desk }: { readonly lab: Lab; readonly desk: LabDesk }) {
  const { selected, session } = lab;
  if (selected === undefined || hides(session, 'messages')) return null;
  const { name, packet, summary } = selected;

  function read() {
    desk.rest('read');
    const message = desk.root.current?.querySelector(`[aria-label="Message ${name}"]`);
    message?.querySelector<HTMLElement>('[role="tab"]')?.focus({ preventScroll: true });
    message?.scrollIntoView({ block: 'start' });
  }

  return (
    <div className={styles.dock}>
      <p>
        <strong>{name}</strong>{' '}
        <code translate="no">{visibleText(firstLineOf(packet.text)) || summary.label}</code>
      </p>
      <Button onClick={read}>Read {name}</Button>
    </div>
  );
}

/** Longer than any line that a window of a phone shows. */
const MOST = 120;

function firstLineOf(text: string): string {
  return text.slice(0, MOST).trimStart().split(/\r?\n/)[0] ?? '';
}
