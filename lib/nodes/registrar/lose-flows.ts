import type { Happening, Step } from '@/lib/sim/scenario';
import { unchanged } from '../step';
import { setExpiryTimer } from './expiry';
import { allBindings, bindingsOf, withBindings } from './location-table';
import type { Binding, Registrar } from './registrar-state';

/**
 * A connection ended: the phones that are reached by it alone are not reached any more, and their bindings go
 * (RFC 5626 §7). Bindings without a flow stay, since whoever calls opens a connection to their Contact.
 */
export function loseFlows(
  registrar: Registrar,
  { event, local, remote }: Extract<Happening, { kind: 'connection' }>,
  now: number,
): Step<Registrar> {
  if (event === 'refused') return unchanged(registrar);
  const isLost = ({ regId, path, flow }: Binding) =>
    regId !== undefined && path.length === 0 && flow.source === remote && flow.destination === local;
  const lost = allBindings(registrar.bindings).filter(isLost);
  if (lost.length === 0) return unchanged(registrar);
  const aors = [...new Set(lost.map(({ aor }) => aor))];
  const bindings = aors.reduce((table, aor) => {
    const left = bindingsOf(table, aor).filter((binding) => !isLost(binding));
    return withBindings(table, aor, left);
  }, registrar.bindings);
  const after: Registrar = { ...registrar, bindings };
  const text = `The connection with ${remote} ended, and with it the flow of ${lost.length === 1 ? 'a binding' : `${lost.length} bindings`}: removed, until the phone comes back.`;
  const note = { step: 'Outbound', verdict: 'info', text, spec: 'RFC 5626 §7' } as const;
  return {
    state: after,
    effects: [{ do: 'note', note }, ...aors.map((aor) => setExpiryTimer(after, aor, now))],
  };
}
