import { duration } from '@/lib/ladder/duration';
import type { SeenMapping } from '@/lib/session/mappings-between';
import { type Column, DataTable } from './data-table';
import { EmptyPanel } from './empty-panel';
import { TimeBar } from './time-bar';

/** The translation table of a router: which inside address the world sees as which, and when each pinhole closes. */
export function MappingsTable({ mappings }: { readonly mappings: readonly SeenMapping[] }) {
  if (mappings.length === 0) return <EmptyPanel>No mapping: nothing gets in from the outside.</EmptyPanel>;
  return (
    <DataTable
      caption="A pinhole closes when nothing went out through it for a while"
      columns={COLUMNS}
      rows={mappings}
      keyOf={({ key }) => key}
      changeOf={({ change }) => change}
    />
  );
}

const COLUMNS: readonly Column<SeenMapping>[] = [
  {
    name: 'Inside ↔ outside',
    cell: ({ inside, outside, transport }) => (
      <>
        <code>{inside}</code> ↔ <code>{outside}</code> {transport}
      </>
    ),
  },
  {
    name: 'Open to',
    cell: ({ remotes }) => (remotes.length === 0 ? 'nobody' : <code>{remotes.join(', ')}</code>),
  },
  {
    name: 'Closes in',
    cell: ({ change, left, lifetime }) =>
      change === 'gone' ? 'closed' : <TimeBar words={duration(left)} share={left / lifetime} />,
  },
];
