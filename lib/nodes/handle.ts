import type { Context, Happening, Step } from '@/lib/sim/scenario';
import { handleCaller } from './caller/caller';
import { handleNat } from './nat/nat';
import type { NodeState } from './node-state';
import { handleRegistrar } from './registrar/registrar';
import { handleScripted } from './scripted/scripted';
import { handleUserAgent } from './user-agent/user-agent';

/** Every node behaves as what it is. This is the `handle` of all scenarios. */
export function handle(state: NodeState, happening: Happening, context: Context): Step<NodeState> {
  switch (state.kind) {
    case 'user-agent':
      return handleUserAgent(state, happening, context);
    case 'registrar':
      return handleRegistrar(state, happening, context);
    case 'caller':
      return handleCaller(state, happening, context);
    case 'nat':
      return handleNat(state, happening, context);
    case 'scripted':
      return handleScripted(state, happening, context);
  }
}
