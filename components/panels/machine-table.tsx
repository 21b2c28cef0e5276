import { describeAction } from '@/lib/transaction/describe-machine';
import { holds, type Machine, type Row, type StateName, type Transport } from '@/lib/transaction/machine';
import bars from './bar-list.module.css';
import styles from './machine-table.module.css';

export interface MachineTableProps {
  readonly machine: Machine<string>;
  readonly transport: Transport;
  readonly current: StateName;
  /** The row that was taken last. */
  readonly last: Row<string> | undefined;
}

/** The same as the picture of a machine, in words, with every row's reason. */
export function MachineTable({ machine, transport, current, last }: MachineTableProps) {
  const rows = machine.rows.filter((row) => holds(row, transport));
  return (
    <ul className={styles.states} aria-label={`Table of the ${machine.name} machine`}>
      {machine.states
        .filter((state) => rows.some((row) => row.in === state))
        .map((state) => (
          <li key={state} aria-current={state === current || undefined}>
            <h4>
              {state === 'new' ? 'At the start' : `In ${state}`}
              {state === current ? ', where it is now' : null}
            </h4>
            <ul className={bars.list}>
              {rows
                .filter((row) => row.in === state)
                .map((row) => (
                  <li key={row.on} data-last={row === last || undefined}>
                    <strong>{row.on}</strong> → {row.to}
                    {row.do.length === 0 ? null : `: ${row.do.map(describeAction).join(', ')}`}.{' '}
                    {row === last ? <em className={styles.taken}>Taken last.</em> : null} {row.why}{' '}
                    <span className={styles.spec}>{row.spec}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}
