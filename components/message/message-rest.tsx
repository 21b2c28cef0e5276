import { Disclosure } from '@/components/ui/disclosure';
import { visibleText } from '@/lib/text/visible-text';
import styles from './message-rest.module.css';

export interface MessageRestProps {
  /** Empty where the whole message is drawn. */
  readonly text: string;
  /** True if it goes on with the line that was drawn last. */
  readonly continued: boolean;
}

/** What is not drawn of a message that is too large, as plain text, so that nothing is lost. */
export function MessageRest({ text, continued }: MessageRestProps) {
  if (text === '') return null;
  const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  return (
    <Disclosure summary={`… and ${extent(lines.length, continued)}; Edit shows all`}>
      <pre className={styles.rest} translate="no" dir="ltr">
        {lines.map(visibleText).join('\n')}
      </pre>
    </Disclosure>
  );
}

function extent(count: number, continued: boolean): string {
  if (!continued) return moreLines(count);
  return count === 1 ? 'the rest of this line' : `the rest of this line and ${moreLines(count - 1)}`;
}

function moreLines(count: number): string {
  return count === 1 ? 'one more line' : `${count.toLocaleString('en')} more lines`;
}
