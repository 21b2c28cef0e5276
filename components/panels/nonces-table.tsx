import { clockTime } from '@/lib/ladder/clock-time';
import { duration } from '@/lib/ladder/duration';
import type { SeenNonce } from '@/lib/session/nonces-between';
import { type Column, DataTable } from './data-table';
import { EmptyPanel } from './empty-panel';
import { TimeBar } from './time-bar';

/** The nonces that the registrar remembers: how long each is still taken, and how often it was used. */
export function NoncesTable({ nonces }: { readonly nonces: readonly SeenNonce[] }) {
  if (nonces.length === 0) return <EmptyPanel>The registrar has not handed out a nonce yet.</EmptyPanel>;
  return (
    <DataTable
      caption="Handed out in challenges, the youngest first"
      columns={COLUMNS}
      rows={nonces}
      keyOf={({ node, nonce }) => `${node} ${nonce}`}
      changeOf={({ change }) => change}
    />
  );
}

const COLUMNS: readonly Column<SeenNonce>[] = [
  { name: 'Nonce', cell: ({ nonce }) => <code>{nonce}</code> },
  { name: 'Issued', cell: ({ issuedAt, age }) => `at ${clockTime(issuedAt)}, ${duration(age)} ago` },
  {
    name: 'Good for',
    cell: ({ age, lifetime }) => {
      const left = Math.max(0, lifetime - age);
      return <TimeBar words={left > 0 ? duration(left) : 'too old'} share={left / lifetime} />;
    },
  },
  { name: 'Highest nc', cell: ({ count }) => (count === 0 ? 'none yet' : hexadecimal(count)) },
  {
    name: 'Uses',
    cell: ({ uses, mostUses }) => (mostUses === undefined ? uses : `${uses} of ${mostUses}`),
    isChanged: ({ change }) => change === 'changed',
  },
];

/** As nc is written: eight hexadecimal digits (RFC 7616 §3.4). */
function hexadecimal(count: number): string {
  return count.toString(16).padStart(8, '0');
}
