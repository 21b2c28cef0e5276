import type { ReactNode } from 'react';
import type { Change } from '@/lib/session/changes-between';
import styles from './data-table.module.css';
import { StepMark } from './step-mark';

export interface Column<R> {
  readonly name: string;
  readonly cell: (row: R) => ReactNode;
  /** Whether the step changed this cell of a row that was there before. */
  readonly isChanged?: (row: R) => boolean;
}

export interface DataTableProps<R> {
  readonly caption: ReactNode;
  /** The first one names the row, and says if it is new or gone. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly changeOf: (row: R) => Change | undefined;
}

/** A table of what a node knows, with what the last step changed marked. Where it is narrow each row is a card. */
export function DataTable<R>({ caption, columns, rows, keyOf, changeOf }: DataTableProps<R>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const change = changeOf(row);
            return (
              <tr key={keyOf(row)} data-change={change}>
                {columns.map(({ name, cell, isChanged }, i) => (
                  <td key={name} data-column={name} data-changed={isChanged?.(row) || undefined}>
                    <span>
                      {cell(row)} {i === 0 && change !== undefined ? <StepMark>{change}</StepMark> : null}
                    </span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
