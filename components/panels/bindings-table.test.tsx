import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Binding } from '@/lib/nodes/registrar/registrar-state';
import type { SeenBinding } from '@/lib/session/location-at';
import { BindingsTable } from './bindings-table';

const way = {
  flow: { source: '192.0.2.201:5060', destination: '192.0.2.222:5060', transport: 'UDP' },
  path: [],
};
const [first, second]: readonly [Binding, Binding] = [
  {
    aor: 'sip:bob@x',
    contact: 'sip:bob@a',
    callId: '1@a',
    cseq: 2,
    grantedAt: 100,
    expiresAt: 3_600_100,
    ...way,
  },
  {
    aor: 'sip:bob@x',
    contact: 'sip:bob@b',
    callId: '2@b',
    cseq: 7,
    grantedAt: 0,
    expiresAt: 1_500,
    q: '0.5',
    ...way,
  },
];

function seen(binding: Binding, other: Partial<SeenBinding> = {}): SeenBinding {
  const key = `${binding.aor} ${binding.contact}`;
  return { key, binding, change: undefined, changed: new Set(), ...other };
}

const rows = [seen(first), seen(second)];

function cellsOf(row: HTMLElement | undefined) {
  return [...(row?.querySelectorAll<HTMLElement>('th, td') ?? [])];
}

describe('BindingsTable', () => {
  it.each([
    [100, ['1 h', '2 s'], ['100', '93.3']],
    [1_499, ['59 min 59 s', '1 s'], ['100', '0.1']],
    [1_500, ['59 min 59 s', 'expired'], ['100', '0']],
  ])('counts down by the virtual clock, in words and as a bar: at %i ms', (now, left, bars) => {
    const { container } = render(<BindingsTable rows={rows} now={now} />);
    const all = screen.getAllByRole('row').slice(1);
    expect(all.map((row) => cellsOf(row)[1]?.textContent?.trim())).toEqual(left);
    const widths = [...container.querySelectorAll('rect + rect')].map((bar) => bar.getAttribute('width'));
    expect(widths).toEqual(bars);
  });

  it('has a table for each address-of-record, a column for each fact and a row for each binding', () => {
    const other = seen({ ...first, aor: 'sip:alice@x' });
    render(<BindingsTable rows={[...rows, other]} now={0} />);
    const region = screen.getByRole('region', { name: 'Location table of the registrar' });
    expect(within(region).getAllByRole('table')).toHaveLength(2);
    const bob = screen.getByRole('table', { name: 'Bindings of sip:bob@x' });
    const columns = within(bob)
      .getAllByRole('columnheader')
      .map((header) => header.textContent);
    expect(columns).toEqual(['Contact', 'Time left', 'q', 'Call-ID', 'CSeq', 'Came from']);
    expect(cellsOf(within(bob).getAllByRole('row')[2]).map((cell) => cell.textContent?.trim())).toEqual([
      'sip:bob@b',
      '2 s',
      '0.5',
      '2@b',
      '7',
      '192.0.2.201:5060 UDP',
    ]);
  });

  it('has columns for Path and instance where a binding has them', () => {
    const path = ['<sip:edge.example.com;lr>'];
    render(<BindingsTable rows={[seen({ ...first, path, instance: 'urn:uuid:1', regId: 2 })]} now={0} />);
    expect(
      cellsOf(screen.getAllByRole('row')[1])
        .slice(6)
        .map((cell) => cell.textContent?.trim()),
    ).toEqual(['<sip:edge.example.com;lr>', 'urn:uuid:1 reg-id 2']);
  });

  it('marks what the step did: a row that is new or gone, and the cells that are other than before', () => {
    const changed = new Set(['cseq', 'expiresAt'] as const);
    const story = [seen(first, { change: 'changed', changed }), seen(second, { change: 'gone' })];
    render(<BindingsTable rows={story} now={0} />);
    const [refreshed, removed] = screen.getAllByRole('row').slice(1);
    expect(refreshed).toHaveTextContent('sip:bob@a changed in this step');
    expect(cellsOf(refreshed).map((cell) => cell.dataset.changed)).toEqual([
      undefined,
      'true',
      undefined,
      undefined,
      'true',
      undefined,
    ]);
    expect(removed).toHaveTextContent('sip:bob@b gone in this step');
    expect(removed).toHaveTextContent('removed');
  });

  it('says what an empty table means', () => {
    render(<BindingsTable rows={[]} now={0} />);
    expect(screen.getByText('No binding: nobody can be reached here yet.')).toBeInTheDocument();
  });

  it('has no style attribute', () => {
    expect(renderToStaticMarkup(<BindingsTable rows={rows} now={0} />)).not.toMatch(/\sstyle=/);
  });
});
