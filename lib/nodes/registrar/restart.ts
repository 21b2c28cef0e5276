import type { Effect, Note, Step } from '@/lib/sim/scenario';
import { emptyTable } from '@/lib/table/table';
import { noCalls } from '../proxy/calls';
import { timerName } from '../transaction-effects';
import { expiryTimer } from './expiry';
import { allBindings } from './location-table';
import type { Registrar } from './registrar-state';
import { noTransactions, openKeys } from './transaction-table';

/**
 * The server was restarted, and what it kept in memory alone is gone: `bindings`, `nonces`, or `all`, which are these and
 * all that was under way. With any other argument nothing is lost.
 */
export function restart(registrar: Registrar, lost = 'all'): Step<Registrar> {
  switch (lost) {
    case 'bindings':
      return {
        state: { ...registrar, bindings: emptyTable },
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
      const timers = [...timersOfBindings(registrar), ...timersOfTransactions(registrar)];
      const text = 'Bindings, nonces, transactions and calls are gone: the server begins anew.';
      const forgotten = {
        bindings: emptyTable,
        nonces: emptyTable,
        failures: {},
        transactions: noTransactions,
        calls: noCalls,
      };
      return { state: { ...registrar, ...forgotten }, effects: [noteOf(text), ...timers] };
    }
    default:
      return { state: registrar, effects: [noteOf('The server came back with all that it knew.')] };
  }
}

function timersOfBindings({ bindings }: Registrar): readonly Effect[] {
  const aors = new Set(allBindings(bindings).map(({ aor }) => aor));
  return [...aors].map((aor) => ({ do: 'clear-timer', timer: expiryTimer(aor) }));
}

function timersOfTransactions({ transactions }: Registrar): readonly Effect[] {
  return openKeys(transactions).map((key) => ({ do: 'clear-timer', timer: timerName('J', key) }));
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
