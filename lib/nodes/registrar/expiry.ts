import type { TimerEffect } from '@/lib/sim/scenario';
import { bindingsOf, withBindings } from './location-table';
import type { Binding, Registrar } from './registrar-state';

/** Name of the timer at which the first binding of an address-of-record ends: `bindings sip:bob@biloxi.example.com`. */
export function expiryTimer(aor: string): string {
  return `${EXPIRY}${aor}`;
}

/** The address-of-record whose timer that is; undefined if it is another timer. */
export function readExpiryTimer(timer: string): string | undefined {
  return timer.startsWith(EXPIRY) ? timer.slice(EXPIRY.length) : undefined;
}

/** Removes the bindings of an address-of-record that have ended. */
export function withoutEnded(
  registrar: Registrar,
  aor: string,
  now: number,
): { readonly registrar: Registrar; readonly ended: readonly Binding[] } {
  const stored = bindingsOf(registrar.bindings, aor);
  const left = stored.filter(({ expiresAt }) => expiresAt > now);
  if (left.length === stored.length) return { registrar, ended: [] };
  const bindings = withBindings(registrar.bindings, aor, left);
  return { registrar: { ...registrar, bindings }, ended: stored.filter((one) => !left.includes(one)) };
}

/** Sets the timer for the binding of an address-of-record that ends first. */
export function setExpiryTimer({ bindings }: Registrar, aor: string, now: number): TimerEffect {
  const ends = bindingsOf(bindings, aor).map(({ expiresAt }) => expiresAt);
  const timer = expiryTimer(aor);
  if (ends.length === 0) return { do: 'clear-timer', timer };
  return { do: 'set-timer', timer, after: Math.max(0, Math.min(...ends) - now), label: 'Binding ends' };
}

const EXPIRY = 'bindings ';
