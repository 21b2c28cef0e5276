import type { Difference } from '@/lib/flows/flow';
import { parse } from '@/lib/sip/parse';
import { unfold } from '@/lib/sip/unfold';
import { fieldsNamed } from '@/lib/sip/values-of';
import { type Span, slice } from '@/lib/text/span';
import { EmptyPanel } from './empty-panel';
import styles from './run-differences.module.css';

export interface RunDifferencesProps {
  readonly differences: readonly Difference[];
  /** Texts by the RFC's name of the message (`F3`): as the RFC prints them, and as they are in our run. */
  readonly printed: Readonly<Record<string, string>>;
  readonly ours: Readonly<Record<string, string>>;
}

/** Where our run says something else than the RFC prints, both values side by side, and why. */
export function RunDifferences({ differences, printed, ours }: RunDifferencesProps) {
  if (differences.length === 0) {
    return <EmptyPanel>Our untouched run says what the RFC prints, header by header.</EmptyPanel>;
  }
  return (
    <ol className={styles.list}>
      {differences.map(({ message, header, because, spec }) => (
        <li key={`${message} ${header}`} className={styles.difference}>
          <h3 className={styles.title}>
            {message} <span className={styles.header}>{nameOf(header)}</span>
          </h3>
          <dl className={styles.values}>
            <div>
              <dt>The RFC prints</dt>
              <dd>
                <Value text={printed[message]} header={header} />
              </dd>
            </div>
            <div>
              <dt>Our untouched run says</dt>
              <dd>
                <Value text={ours[message]} header={header} />
              </dd>
            </div>
          </dl>
          <p className={styles.because}>
            Our message differs here because {because.replace(/\.$/, '')}.{' '}
            <span className={styles.spec}>{spec}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function nameOf(header: string): string {
  return header === START_LINE ? 'first line' : header;
}

const START_LINE = 'Start-Line';

function Value({ text = '', header }: { readonly text: string | undefined; readonly header: string }) {
  const values = valuesIn(text, header);
  if (values.length === 0) return <span className={styles.none}>nothing</span>;
  return values.map((value) => (
    <code key={value.from} className={styles.value}>
      {unfold(slice(text, value))}
    </code>
  ));
}

/** Where the header stands in a message, one span a field. */
function valuesIn(text: string, header: string): readonly Span[] {
  const message = parse(text);
  if (header === START_LINE) return text === '' ? [] : [message.startLine];
  return fieldsNamed(message, header).map(({ value }) => value);
}
