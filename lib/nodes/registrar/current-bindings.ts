import { bindingsOf } from './location-table';
import type { Binding } from './registrar-state';
import { type Ask, aorOf } from './registrar-step';

/** The bindings that the address-of-record of a request has now, the one last written last. */
export function currentBindings(ask: Ask): readonly Binding[] {
  const { registrar, context } = ask;
  return bindingsOf(registrar.bindings, aorOf(ask)).filter(({ expiresAt }) => expiresAt > context.now);
}
