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

/**
 * The roles that the elements have by themselves, said all the same: where a row is drawn as a card, some browsers no
 * longer take it for the row of a table.
 */
const TABLE = { role: 'table' };
const GROUP = { role: 'rowgroup' };
const ROW = { role: 'row' };
const COLUMN_HEADER = { role: 'columnheader', scope: 'col' };
const ROW_HEADER = { role: 'rowheader', scope: 'row' };
const CELL = { role: 'cell' };

/** A table of what a node knows, with what the last step changed marked. Where it is narrow each row is a card. */
export function DataTable<R>({ caption, columns, rows, keyOf, changeOf }: DataTableProps<R>) {
  return (
    <div className={styles.frame}>
      <table {...TABLE} className={styles.table}>
        <caption>{caption}</caption>
        <thead {...GROUP}>
          <tr {...ROW}>
            {columns.map(({ name }) => (
              <th key={name} {...COLUMN_HEADER}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...GROUP}>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...ROW} data-change={changeOf(row)}>
              {columns.map((column, i) => (
                <Cell key={column.name} column={column} row={row} change={changeOf(row)} isFirst={i === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps<R> {
  readonly column: Column<R>;
  readonly row: R;
  readonly change: Change | undefined;
  readonly isFirst: boolean;
}

/** A fact of a row; the first one is what the others are about. */
function Cell<R>({ column: { name, cell, isChanged }, row, change, isFirst }: CellProps<R>) {
  const about = { 'data-column': name, 'data-changed': isChanged?.(row) || undefined };
  const content = (
    <span>
      {cell(row)} {isFirst && change !== undefined ? <StepMark>{change}</StepMark> : null}
    </span>
  );
  return isFirst ? (
    <th {...ROW_HEADER} {...about}>
      {content}
    </th>
  ) : (
    <td {...CELL} {...about}>
      {content}
    </td>
  );
}
