import { Disclosure } from '@/components/ui/disclosure';
import { type FieldChange, semanticDiff } from '@/lib/explain/diff/semantic-diff';
import { explanationOf, familyOf } from '@/lib/explain/explanation-of';
import { parse } from '@/lib/sip/parse';
import { visibleText } from '@/lib/text/visible-text';
import { FamilyBadge } from './family-badge';
import styles from './message-diff.module.css';
import { MessageMorph } from './message-morph';

export interface NamedMessage {
  /** `F1`. */
  readonly name: string;
  readonly text: string;
}

export interface MessageDiffProps {
  readonly before: NamedMessage;
  readonly after: NamedMessage;
}

/** Changes that are told one by one; between two messages of the usual size there are about twenty. */
const MOST_SHOWN = 300;

/** UTF-16 units of both texts together that are shown as they stand; of longer ones the list below is quicker to read. */
const MOST_MORPHED = 20_000;

/** What became of the fields from one message to another of the same exchange, each with its reason. */
export function MessageDiff({ before, after }: MessageDiffProps) {
  const parsed = parse(after.text);
  const kind = parsed.startLine.kind === 'response' ? 'response' : 'request';
  const changes = semanticDiff(parse(before.text), parsed);
  const different = changes.filter((change) => change.kind !== 'same');
  const same = changes.filter((change) => change.kind === 'same');
  const draw = (change: FieldChange) => (
    <Change
      key={`${change.before?.from} ${change.after?.from}`}
      change={change}
      title={explanationOf(change.path, kind).title}
      names={{ before: before.name, after: after.name }}
    />
  );
  const list = (all: readonly FieldChange[]) => (
    <>
      <ol className={styles.list}>{all.slice(0, MOST_SHOWN).map(draw)}</ol>
      {all.length > MOST_SHOWN ? <p>… and {all.length - MOST_SHOWN} more.</p> : null}
    </>
  );
  return (
    <section className={styles.diff} aria-label={`From ${before.name} to ${after.name}`}>
      {different.length === 0 || before.text.length + after.text.length > MOST_MORPHED ? null : (
        <MessageMorph key={`${before.name} ${after.name}`} before={before} after={after} />
      )}
      {different.length === 0 ? (
        <p>
          {before.name} and {after.name} say the same in every field.
        </p>
      ) : (
        list(different)
      )}
      {same.length === 0 ? null : <Disclosure summary={unchanged(same.length)}>{list(same)}</Disclosure>}
    </section>
  );
}

function unchanged(count: number): string {
  return count === 1 ? 'One field is unchanged' : `${count} fields are unchanged`;
}

const VERBS = { same: 'unchanged', changed: 'changed', added: 'new', removed: 'gone' } as const;
const SIGNS = { same: '=', changed: '→', added: '+', removed: '−' } as const;

function Change({
  change,
  title,
  names,
}: {
  readonly change: FieldChange;
  readonly title: string;
  readonly names: { readonly before: string; readonly after: string };
}) {
  const { kind, path, values, because, spec } = change;
  return (
    <li className={styles.change} data-kind={kind}>
      <span className={styles.sign} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div className={styles.content}>
        <p className={styles.head}>
          <span className={styles.title}>{title}</span>
          <span className={styles.verb}>{VERBS[kind]}</span>
          <FamilyBadge family={familyOf(path)} />
        </p>
        <dl className={styles.values}>
          {values.before === undefined || kind === 'same' ? null : (
            <Value name={names.before} value={values.before} gone />
          )}
          {values.after === undefined ? null : <Value name={names.after} value={values.after} gone={false} />}
        </dl>
        <p>
          {because} <span className={styles.spec}>{spec}</span>
        </p>
      </div>
    </li>
  );
}

function Value({
  name,
  value,
  gone,
}: {
  readonly name: string;
  readonly value: string;
  readonly gone: boolean;
}) {
  const text = value === '' ? 'empty' : <code>{visibleText(value)}</code>;
  return (
    <div className={styles.value}>
      <dt>{name}</dt>
      <dd>{gone ? <del>{text}</del> : text}</dd>
    </div>
  );
}
