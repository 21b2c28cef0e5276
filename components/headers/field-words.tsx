import type { MessageKind } from '@/lib/explain/explanation-of';
import type { FieldEntry, Wording } from '@/lib/explain/field-entry';
import styles from './field-words.module.css';

type Words = Pick<FieldEntry, 'what' | 'writer' | 'reader'>;

/**
 * What a field is, who writes it, and who copies or compares it: once, or, as far as they differ, for requests and for
 * responses side by side.
 */
export function FieldWords({ field }: { readonly field: Words }) {
  const alike = saidOf(field, (wording) => (typeof wording === 'string' ? wording : undefined));
  const differs = Object.values(alike).includes(undefined);
  return (
    <div className={styles.words}>
      {alike.what === undefined ? null : <p>{alike.what}</p>}
      {differs ? (
        <div className={styles.kinds}>
          {KINDS.map(({ kind, title }) => (
            <div key={kind} className={styles.kind}>
              <p className={styles.title}>{title}</p>
              <SaidWords
                said={saidOf(field, (wording) => (typeof wording === 'string' ? undefined : wording[kind]))}
              />
            </div>
          ))}
        </div>
      ) : null}
      <SaidWords said={{ ...alike, what: undefined }} />
    </div>
  );
}

const KINDS: readonly { readonly kind: MessageKind; readonly title: string }[] = [
  { kind: 'request', title: 'In a request' },
  { kind: 'response', title: 'In a response' },
];

/** Undefined where it is said elsewhere. */
type Said = Readonly<Record<keyof Words, string | undefined>>;

function saidOf({ what, writer, reader }: Words, read: (wording: Wording) => string | undefined): Said {
  return { what: read(what), writer: read(writer), reader: read(reader) };
}

function SaidWords({ said: { what, writer, reader } }: { readonly said: Said }) {
  return (
    <>
      {what === undefined ? null : <p>{what}</p>}
      {writer === undefined && reader === undefined ? null : (
        <dl className={styles.parties}>
          <Party title="Written by" said={writer} />
          <Party title="Read by" said={reader} />
        </dl>
      )}
    </>
  );
}

function Party({ title, said }: { readonly title: string; readonly said: string | undefined }) {
  return said === undefined ? null : (
    <div>
      <dt>{title}</dt>
      <dd>{said}</dd>
    </div>
  );
}
