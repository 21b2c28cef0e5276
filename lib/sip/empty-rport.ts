import { type Parameter, parameter } from './grammar/parameters';
import type { Via } from './headers/via';

/**
 * The `rport` without a value in a hop of Via: its client asks for the port that it is seen to send from (RFC 3581 §3).
 * Undefined where there is none, and where a server has filled it in.
 */
export function emptyRport(hop: Via): Parameter | undefined {
  const rport = parameter(hop, 'rport');
  return rport?.value === undefined ? rport : undefined;
}
