import { via } from '@/lib/sip/headers/via';
import { valuesOf } from '@/lib/sip/values-of';
import { splitAddress } from '../split-address';
import type { Ask } from './registrar-step';

/**
 * True if a phone that sends to us directly believes to be somewhere else than where its request came from (RFC 3581 §1).
 * A host name that nobody knows, such as those that browsers make up, tells nothing.
 */
export function isBehindNat({ request, route, context }: Ask): boolean {
  const [hop, ...others] = valuesOf(request, via);
  const believed = hop && context.resolve(hop.host.value);
  return others.length === 0 && believed !== undefined && believed !== splitAddress(route.source).host;
}
