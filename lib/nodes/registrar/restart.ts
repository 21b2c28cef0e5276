import type { Context, Effect, Note, Step } from '@/lib/sim/scenario';
import { emptyTable } from '@/lib/table/table';
import { noCalls } from '../proxy/calls';
import { asCallTimers, forgotten } from '../transaction-effects';
import { expiryTimer } from './expiry';
import { allBindings } from './location-table';
import type { Registrar } from './registrar-state';
import { noTransactions } from './transaction-table';

/**
 * The server was restarted, and what it kept in memory alone is gone: `bindings`, `nonces`, or `all`, which are these and
 * all that was under way. With any other argument nothing is lost but the connections, which end with any process.
 */
export function restart(registrar: Registrar, context: Context, lost = 'all'): Step<Registrar> {
  const { state, effects } = forget(registrar, lost, context);
  return { state, effects: [...effects, { do: 'reset-connections' }] };
}

function forget(registrar: Registrar, lost: string, context: Context): Step<Registrar> {
  switch (lost) {
    case 'bindings':
      return {
        state: { ...registrar, bindings: emptyTable, gruus: emptyTable },
        effects: [
          noteOf('The location table is empty: nobody is reached until the phones refresh.'),
          ...timersOfBindings(registrar),
        ],
      };
    case 'nonces':
      return {
        state: { ...registrar, nonces: emptyTable },
        effects: [
          noteOf('No nonce is known any more: credentials made with one of them are challenged anew.'),
        ],
      };
    case 'all': {
      const { transactions, calls } = registrar;
      const ended = [
        ...timersOfBindings(registrar),
        ...forgotten(transactions.byKey, context),
        ...asCallTimers([...forgotten(calls.servers, context), ...forgotten(calls.clients, context)]),
      ];
      const text = 'Bindings, nonces, transactions and calls are gone: the server begins anew.';
      const empty = {
        bindings: emptyTable,
        gruus: emptyTable,
        nonces: emptyTable,
        failures: {},
        transactions: noTransactions,
        calls: noCalls,
      };
      return { state: { ...registrar, ...empty }, effects: [noteOf(text), ...ended] };
    }
    default:
      return { state: registrar, effects: [noteOf('The server came back with all that it knew.')] };
  }
}

function timersOfBindings({ bindings }: Registrar): readonly Effect[] {
  const aors = new Set(allBindings(bindings).map(({ aor }) => aor));
  return [...aors].map((aor) => ({ do: 'clear-timer', timer: expiryTimer(aor) }));
}

function noteOf(text: string): Effect {
  const note: Note = {
    step: 'restart',
    verdict: 'info',
    text: `The server was restarted. ${text}`,
    spec: 'RFC 3261 §10.1',
  };
  return { do: 'note', note };
}
