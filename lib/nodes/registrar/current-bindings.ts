import { bindingsOf } from './location-table';
import type { Binding } from './registrar-state';
import type { Ask } from './registrar-step';

/** The bindings that the address-of-record of a request has now, the one last written last. */
export function currentBindings({ registrar, aor, context }: Ask): readonly Binding[] {
  return aor === undefined
    ? []
    : bindingsOf(registrar.bindings, aor).filter(({ expiresAt }) => expiresAt > context.now);
}
