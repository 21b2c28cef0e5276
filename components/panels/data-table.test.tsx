import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DataTable } from './data-table';

const COLUMNS = [
  { name: 'Contact', cell: ({ contact }: { contact: string }) => contact },
  { name: 'q', cell: () => '0.5', isChanged: () => true },
];

it('has rows that are named by their first cell, with all roles said, since a card is no row to every browser', () => {
  const { container } = render(
    <DataTable
      caption="Bindings"
      columns={COLUMNS}
      rows={[{ contact: 'sip:a' }, { contact: 'sip:b' }]}
      keyOf={({ contact }) => contact}
      changeOf={({ contact }) => (contact === 'sip:b' ? 'new' : undefined)}
    />,
  );
  const table = screen.getByRole('table', { name: 'Bindings' });
  expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
  const names = within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent?.trim());
  expect(names).toEqual(['sip:a', 'sip:b new in this step']);
  const silent = container.querySelectorAll(':is(table, thead, tbody, tr, th, td):not([role])');
  expect(silent).toHaveLength(0);
});
