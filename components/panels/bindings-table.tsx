import type { Binding } from '@/lib/nodes/registrar/registrar-state';
import type { SeenBinding } from '@/lib/session/location-at';
import styles from './bindings-table.module.css';
import { type Column, DataTable } from './data-table';
import { EmptyPanel } from './empty-panel';
import { TimeBar } from './time-bar';
import { timeLeft } from './time-left';

export interface BindingsTableProps {
  readonly rows: readonly SeenBinding[];
  /** ms of virtual time. */
  readonly now: number;
}

/** The registrar's location table: where each address-of-record can be reached, and for how long yet. */
export function BindingsTable({ rows, now }: BindingsTableProps) {
  const aors = [...new Set(rows.map(({ binding }) => binding.aor))];
  const columns = columnsFor(rows, now);
  return (
    <section className={styles.panel} aria-label="Location table of the registrar">
      {rows.length === 0 ? (
        <EmptyPanel>No binding: nobody can be reached here yet.</EmptyPanel>
      ) : (
        aors.map((aor) => (
          <DataTable
            key={aor}
            caption={
              <>
                Bindings of <code>{aor}</code>
              </>
            }
            columns={columns}
            rows={rows.filter(({ binding }) => binding.aor === aor)}
            keyOf={({ key }) => key}
            changeOf={({ change }) => change}
          />
        ))
      )}
    </section>
  );
}

/** The facts of a binding; those that few bindings have get a column where one of these has them. */
function columnsFor(rows: readonly SeenBinding[], now: number): readonly Column<SeenBinding>[] {
  const has = (field: keyof Binding) => rows.some(({ binding }) => binding[field] !== undefined);
  const isLong = rows.some(({ binding }) => binding.path.length > 0);
  const columns: readonly (Column<SeenBinding> | false)[] = [
    of('Contact', ['contact'], ({ contact }) => <code>{contact}</code>),
    {
      name: 'Time left',
      cell: (row) => <TimeLeft row={row} now={now} />,
      isChanged: ({ changed }) => changed.has('expiresAt'),
    },
    of('q', ['q'], ({ q }) => q ?? '–'),
    of('Call-ID', ['callId'], ({ callId }) => <code>{callId}</code>),
    of('CSeq', ['cseq'], ({ cseq }) => cseq),
    of('Came from', ['flow'], ({ flow }) => (
      <>
        <code>{flow.source}</code> {flow.transport}
      </>
    )),
    isLong && of('Path', ['path'], ({ path }) => (path.length === 0 ? '–' : <code>{path.join(', ')}</code>)),
    has('instance') &&
      of('Instance', ['instance', 'regId'], ({ instance, regId }) =>
        instance === undefined ? (
          '–'
        ) : (
          <>
            <code>{instance}</code> {regId === undefined ? null : `reg-id ${regId}`}
          </>
        ),
      ),
  ];
  return columns.filter((column) => column !== false);
}

function of(
  name: string,
  fields: readonly (keyof Binding)[],
  cell: (binding: Binding) => ReturnType<Column<SeenBinding>['cell']>,
): Column<SeenBinding> {
  return {
    name,
    cell: ({ binding }) => cell(binding),
    isChanged: ({ changed }) => fields.some((field) => changed.has(field)),
  };
}

function TimeLeft({ row, now }: { readonly row: SeenBinding; readonly now: number }) {
  const { binding, change } = row;
  if (change === 'gone') return binding.expiresAt > now ? 'removed' : 'expired';
  const left = binding.expiresAt - now;
  return <TimeBar words={timeLeft(left)} share={left / (binding.expiresAt - binding.grantedAt)} />;
}
