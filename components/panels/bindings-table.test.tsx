import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Binding } from '@/lib/nodes/registrar/registrar-state';
import { BindingsTable } from './bindings-table';

const bindings: readonly Binding[] = [
  { aor: 'sip:bob@x', contact: 'sip:bob@a', callId: '1@a', cseq: 2, expiresAt: 3_600_100 },
  { aor: 'sip:bob@x', contact: 'sip:bob@b', callId: '2@b', cseq: 7, expiresAt: 1_500, q: '0.5' },
];

describe('BindingsTable', () => {
  it.each([
    [100, ['3600 s', '2 s']],
    [1_499, ['3599 s', '1 s']],
    [1_500, ['3599 s', 'expired']],
  ])('counts down by the virtual clock: at %i ms', (now, left) => {
    render(<BindingsTable bindings={bindings} now={now} />);
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[2]?.textContent)).toEqual(left);
  });

  it('has a name, a column for each fact and a row for each binding', () => {
    render(<BindingsTable bindings={bindings} now={0} highlight="sip:bob@b" />);
    expect(screen.getByRole('table', { name: 'Location table of the registrar' })).toBeInTheDocument();
    const columns = screen.getAllByRole('columnheader').map((header) => header.textContent);
    expect(columns).toEqual(['Address-of-record', 'Contact', 'Time left', 'Call-ID', 'CSeq', 'q']);
    const row = screen.getByText('sip:bob@b').closest('tr');
    expect(row).toHaveTextContent('sip:bob@xsip:bob@b2 s2@b70.5');
    expect(row).toHaveAttribute('data-highlight', 'true');
  });

  it('says what an empty table means', () => {
    render(<BindingsTable bindings={[]} now={0} />);
    expect(screen.getByText('No binding: nobody can be reached here yet.')).toBeInTheDocument();
  });

  it('has no style attribute', () => {
    expect(renderToStaticMarkup(<BindingsTable bindings={bindings} now={0} />)).not.toMatch(/\sstyle=/);
  });
});
