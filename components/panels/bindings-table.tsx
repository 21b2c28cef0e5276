import { type ReactNode, useId } from 'react';
import type { Binding } from '@/lib/nodes/registrar/registrar-state';
import styles from './bindings-table.module.css';
import { timeLeft } from './time-left';

export interface BindingsTableProps {
  readonly bindings: readonly Binding[];
  /** ms of virtual time. */
  readonly now: number;
  /** Contact URI of a binding to point out: the one that has just been written. */
  readonly highlight?: string | undefined;
}

/** The registrar's location table: where each address-of-record can be reached, and for how long yet. */
export function BindingsTable({ bindings, now, highlight }: BindingsTableProps) {
  const title = useId();
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        Location table of the registrar
      </h3>
      {bindings.length === 0 ? (
        <p className={styles.empty}>No binding: nobody can be reached here yet.</p>
      ) : (
        <table className={styles.table} aria-labelledby={title}>
          <thead>
            <tr>
              {COLUMNS.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bindings.map((binding) => (
              <tr
                key={`${binding.aor} ${binding.contact}`}
                data-highlight={binding.contact === highlight || undefined}
              >
                {COLUMNS.map(({ name, cell }) => (
                  <td key={name} data-column={name}>
                    {cell(binding, now)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface Column {
  readonly name: string;
  readonly cell: (binding: Binding, now: number) => ReactNode;
}

const COLUMNS: readonly Column[] = [
  { name: 'Address-of-record', cell: ({ aor }) => <code>{aor}</code> },
  { name: 'Contact', cell: ({ contact }) => <code>{contact}</code> },
  { name: 'Time left', cell: ({ expiresAt }, now) => timeLeft(expiresAt - now) },
  { name: 'Call-ID', cell: ({ callId }) => <code>{callId}</code> },
  { name: 'CSeq', cell: ({ cseq }) => cseq },
  { name: 'q', cell: ({ q }) => q ?? '–' },
];
