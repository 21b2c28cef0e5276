import type { NodeState } from '@/lib/nodes/node-state';
import { addressOfRecord } from '@/lib/nodes/registrar/address-of-record';
import type { Line } from '@/lib/nodes/user-agent/user-agent-state';
import type { World } from '@/lib/sim/trace';
import { bindingsIn, registrarsIn } from './moment';

/**
 * Whether a registrar of the world still has what a line of a phone registered: the same Contact or, where something on the
 * way wrote another one, the same Call-ID. Undefined where there is no registrar that keeps a table.
 */
export function isBound(world: World<NodeState>, { config, ids }: Line): boolean | undefined {
  if (registrarsIn(world).length === 0) return undefined;
  const aor = addressOfRecord(config.aor);
  return bindingsIn(world).some(
    (binding) =>
      binding.aor === aor &&
      binding.expiresAt > world.now &&
      (binding.contact === config.contact || binding.callId === ids.callId),
  );
}
