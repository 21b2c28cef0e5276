import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { runSetup } from '@/lib/session/run-setup';
import { transactionsOf } from '@/lib/session/transactions-of';
import { TransactionLine } from './transaction-line';

const flow = findFlow('2.1');
if (flow === undefined) throw new Error('flow 2.1 is missing');
const trace = runSetup(flow, { options: { transport: 'udp', seed: 1 }, edits: [] });

const lineAt = (packet: string, cursor: number) => (
  <TransactionLine
    transactions={transactionsOf(trace, packet, cursor)}
    labelOf={(node) => (node === 'bob' ? 'Bob' : 'SIP Server')}
  />
);

it('says who waits for what, in words and by the name of the state', () => {
  const { container, rerender } = render(lineAt('bob#1', 1));
  expect(container).toHaveTextContent('Transaction: Bob (client) waits for an answer, Trying');
  rerender(lineAt('bob#1', 3));
  expect(container).toHaveTextContent(
    'Transaction: Bob (client) has its answer and waits for copies of it, Completed; ' +
      'SIP Server (server) has answered and waits for copies of the request, Completed',
  );
  rerender(lineAt('bob#1', 9));
  expect(container).toHaveTextContent(
    'Transaction: Bob (client) is done with it, Terminated; SIP Server (server) is done with it, Terminated',
  );
});

it('is not there where there is no transaction', () => {
  const { container } = render(<TransactionLine transactions={[]} labelOf={(node) => node} />);
  expect(container).toBeEmptyDOMElement();
});
