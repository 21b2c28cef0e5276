import { SiteLink } from '@/components/ui/site-link';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { splitPath } from '@/lib/explain/split-path';
import { inWords } from '@/lib/text/in-words';
import { slice } from '@/lib/text/span';
import { visibleText } from '@/lib/text/visible-text';
import { ExplanationText } from './explanation-text';
import { FamilyBadge } from './family-badge';
import styles from './field-explanation.module.css';
import { headerAddress } from './header-address';

/** Where the same value stands besides. */
export interface KinElsewhere {
  /** Name of the message: `F2`. */
  readonly name: string;
}

export interface FieldExplanationProps {
  /** The field; undefined where none is chosen. */
  readonly span: ExplainedSpan | undefined;
  /** Text of the message that the field stands in. */
  readonly text: string;
  readonly kin: readonly KinElsewhere[];
}

/** Everything there is to know of one field of a message. */
export function FieldExplanation({ span, text, kin }: FieldExplanationProps) {
  if (span === undefined) {
    return (
      <p className={styles.placeholder}>
        Choose a field of the message, with the pointer or with Tab and the arrow keys, to read what it is,
        who wrote it and who reads it.
      </p>
    );
  }
  const { explanation, family } = span;
  const address = headerAddress(explanation.path);
  return (
    <section className={styles.explanation} aria-label="The chosen field">
      <FamilyBadge family={family} />
      <h3 className={styles.title}>{explanation.title}</h3>
      <code className={styles.code}>{visibleText(slice(text, span))}</code>
      <ExplanationText explanation={explanation} />
      {address === undefined ? null : (
        <p className={styles.more}>
          <SiteLink href={address}>More about {splitPath(explanation.path).header}</SiteLink>
        </p>
      )}
      {explanation.kin !== undefined && kin.length > 0 ? (
        <p className={styles.kin}>
          The same value stands in {inWords(kin.map(({ name }) => name))}. {explanation.kin.why}
        </p>
      ) : null}
    </section>
  );
}
