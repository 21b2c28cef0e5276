import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SeenNonce } from '@/lib/session/nonces-between';
import { NoncesTable } from './nonces-table';

const nonce: SeenNonce = {
  node: 'server',
  nonce: 'ea9c8e88',
  issuedAt: 50,
  count: 17,
  uses: 3,
  age: 60_000,
  lifetime: 300_000,
  mostUses: undefined,
  change: undefined,
};

function cellsOf(nonces: readonly SeenNonce[]) {
  render(<NoncesTable nonces={nonces} />);
  const rows = screen.getAllByRole('row').slice(1);
  return rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()));
}

it('says how long a nonce is still taken, and how often it was used', () => {
  expect(cellsOf([nonce])).toEqual([['ea9c8e88', 'at 50 ms, 1 min ago', '4 min', '00000011', '3']]);
});

it('says so of one that is too old, used up or new', () => {
  const old = { ...nonce, age: 300_001, mostUses: 3 };
  const fresh = { ...nonce, nonce: 'new', age: 0, count: 0, uses: 0, change: 'new' as const };
  expect(cellsOf([fresh, old])).toEqual([
    ['new new in this step', 'at 50 ms, 0 ms ago', '5 min', 'none yet', '0'],
    ['ea9c8e88', 'at 50 ms, 5 min 0.001 s ago', 'too old', '00000011', '3 of 3'],
  ]);
});

it('says that there is none yet', () => {
  render(<NoncesTable nonces={[]} />);
  expect(screen.getByText('The registrar has not handed out a nonce yet.')).toBeInTheDocument();
});
