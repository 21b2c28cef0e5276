import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SeenMapping } from '@/lib/session/mappings-between';
import { MappingsTable } from './mappings-table';

const mapping: SeenMapping = {
  key: 'nat UDP 192.168.1.2:5060 203.0.113.9:40000',
  node: 'nat',
  inside: '192.168.1.2:5060',
  outside: '203.0.113.9:40000',
  transport: 'UDP',
  remotes: ['192.0.2.222:5060'],
  usedAt: 0,
  lifetime: 30_000,
  left: 12_000,
  change: undefined,
};

it('puts inside and outside beside each other, with who may come in and when the pinhole closes', () => {
  const closed = { ...mapping, key: 'other', remotes: [], left: 0, change: 'gone' as const };
  const { container } = render(<MappingsTable mappings={[mapping, closed]} />);
  const rows = screen.getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()),
  );
  expect(cells).toEqual([
    ['192.168.1.2:5060 ↔ 203.0.113.9:40000 UDP', '192.0.2.222:5060', '12 s'],
    ['192.168.1.2:5060 ↔ 203.0.113.9:40000 UDP gone in this step', 'nobody', 'closed'],
  ]);
  expect(container.querySelector('rect + rect')).toHaveAttribute('width', '40');
});

it('says what it means that there is none', () => {
  render(<MappingsTable mappings={[]} />);
  expect(screen.getByText('No mapping: nothing gets in from the outside.')).toBeInTheDocument();
});
