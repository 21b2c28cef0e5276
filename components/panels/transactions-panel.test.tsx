import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { runSetup } from '@/lib/session/run-setup';
import { TransactionsPanel } from './transactions-panel';

const flow = findFlow('2.1');
if (flow === undefined) throw new Error('flow 2.1 is missing');
const trace = runSetup(flow, { options: { transport: 'udp', seed: 1 }, edits: [] });

function panelAt(cursor: number) {
  return (
    <TransactionsPanel
      trace={trace}
      cursor={cursor}
      former={cursor - 1}
      labelOf={(node) => (node === 'bob' ? 'Bob' : 'SIP Server')}
    />
  );
}

function litStates(container: HTMLElement) {
  return [...container.querySelectorAll('g[data-current]')].map((state) => state.textContent);
}

describe('TransactionsPanel', () => {
  it('lists the transactions with what they are matched by and their states', () => {
    render(panelAt(2));
    const list = screen.getByRole('list', { name: 'Transactions' });
    expect(
      within(list)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([
      'Bob, non-INVITE clientTrying waits for an answerbranch z9hG4bKnashds7method REGISTER',
      'SIP Server, non-INVITE serverCompleted moved in this stephas answered and waits for copies of the requestbranch z9hG4bKnashds7sent-by client.biloxi.example.com:5060method REGISTER',
    ]);
  });

  it('draws the machine of the one that moved last, lights its state and the arrow that led there', () => {
    const { container } = render(panelAt(2));
    expect(
      screen.getByRole('img', { name: /^The non-INVITE server machine in the state Completed/ }),
    ).toBeInTheDocument();
    expect(litStates(container)).toEqual(['Completed']);
    expect([...container.querySelectorAll('[data-event]')].map((label) => label.textContent)).toEqual([
      '200-699 from TU',
    ]);
    const steps = within(screen.getByRole('list', { name: 'Its transitions so far' })).getAllByRole(
      'listitem',
    );
    expect(steps).toHaveLength(2);
    expect(steps[1]).toHaveTextContent('The answer leaves.');
    expect(within(steps[1] ?? document.body).getByRole('link')).toHaveTextContent('RFC 3261 §17.2.2');
  });

  it('follows the cursor until the reader chooses one', async () => {
    const { container, rerender } = render(panelAt(1));
    expect(litStates(container)).toEqual(['Trying']);
    rerender(panelAt(2));
    await userEvent.click(screen.getByRole('button', { name: /^Bob/ }));
    expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('Bob');
    expect(litStates(container)).toEqual(['Trying']);
    rerender(panelAt(3));
    expect(litStates(container)).toEqual(['Completed']);
    await userEvent.click(screen.getByRole('button', { name: 'Follow the one that moves' }));
    expect(litStates(container)).toEqual(['Trying']);
  });

  it('marks the transactions of the open message', () => {
    render(
      <TransactionsPanel
        trace={trace}
        cursor={5}
        former={4}
        labelOf={(node) => node}
        open={{ packet: 'bob#1', name: 'F1' }}
      />,
    );
    const marked = screen.getAllByRole('button', { name: /F1 belongs to it/ });
    expect(marked.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^bob, .*branch z9hG4bKnashds7/),
      expect.stringMatching(/^server, .*branch z9hG4bKnashds7/),
    ]);
  });

  it('says the same as a table, with a reason for each row', () => {
    render(panelAt(2));
    const table = screen.getByRole('list', { name: 'Table of the non-INVITE server machine', hidden: true });
    expect(table).toHaveTextContent('In Completed, where it is now');
    expect(table).toHaveTextContent('Taken last.');
    expect(table).toHaveTextContent('timer J → Terminated: end.');
  });

  it('says that there is none before the first request', () => {
    render(panelAt(0));
    expect(screen.getByText('No request has been sent yet, so there is no transaction.')).toBeInTheDocument();
  });

  it('has no style attribute', () => {
    expect(renderToStaticMarkup(panelAt(2))).not.toMatch(/\sstyle=/);
  });
});
